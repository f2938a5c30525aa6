import { afterEach, describe, expect, it } from 'vitest';
import { Person } from './support/person.ts';
import { startServer, temporaryFolder, type TestServer } from './support/server.ts';

const TOKEN = 'a-token-of-some-length';
const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function served(env: Record<string, string> = {}): Promise<TestServer> {
  const data = await temporaryFolder();
  const server = await startServer({ HOTSEAT_DATA: data.path, ...env });
  closing.push(async () => {
    await server.end('SIGTERM');
    await data.remove();
  });
  return server;
}

describe('metrics', () => {
  it('are not there unless they were asked for', async () => {
    const { url } = await served();
    expect((await fetch(`${url}/metrics`)).status).toBe(404);
  });

  it('are for who shows the token, and say what the process does without saying who', async () => {
    const { url } = await served({ HOTSEAT_METRICS_TOKEN: TOKEN });
    for (const authorization of ['', 'Bearer wrong', `Basic ${TOKEN}`])
      expect((await fetch(`${url}/metrics`, { headers: { authorization } })).status).toBe(401);
    const dana = new Person(url);
    const drill = await dana.start('brown-water', { name: 'Dana Ferreira' });
    const asked = await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } });
    expect(asked.headers.get('content-type')).toContain('text/plain');
    const text = await asked.text();
    expect(text).toMatch(/^hotseat_drills_in_memory 1$/m);
    expect(text).toMatch(/^hotseat_append_seconds_count \d+$/m);
    expect(text).toMatch(/^hotseat_http_seconds_count\{.*route="\/scenarios\/\[id\]".*\} 1$/m);
    expect(text).not.toContain(drill);
    expect(text).not.toContain('Dana');
  });
});
