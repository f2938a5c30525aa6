import { expect, it } from 'vitest';
import { readSettings } from '../settings.ts';
import { listen } from './http-server.ts';

it('keeps an idle connection longer than the two minutes for which proxies do', async () => {
  const settings = readSettings({ PORT: '0', HOST: '127.0.0.1' });
  const server = await listen(
    settings,
    Promise.resolve((_, response) => response.end('here'))
  );
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const answer = await fetch(`http://127.0.0.1:${port}/`);
  expect(await answer.text()).toBe('here');
  const [, seconds] = /^timeout=(\d+)$/.exec(answer.headers.get('keep-alive') ?? '') ?? [];
  expect(Number(seconds)).toBeGreaterThan(120);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
