import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AVATAR_KINDS } from '../../src/lib/server/pictures/avatar.ts';
import { startServer, temporaryFolder, type TestServer } from './support/server.ts';

describe('pictures', () => {
  let data: Awaited<ReturnType<typeof temporaryFolder>>;
  let server: TestServer;
  beforeAll(async () => {
    data = await temporaryFolder();
    server = await startServer({ HOTSEAT_DATA: data.path });
  });
  afterAll(async () => {
    await server.end('SIGTERM');
    await data.remove();
  });
  const get = (path: string, headers = {}) => fetch(`${server.url}${path}`, { headers });

  it.each(AVATAR_KINDS)('of a %s are the same each time and differ by seed', async (kind) => {
    const [one, again, other] = await Promise.all(
      ['ada', 'ada', 'ben'].map(async (seed) => (await get(`/avatars/${kind}/${seed}.svg`)).text())
    );
    expect(one).toMatch(/^<svg /);
    expect(again).toBe(one);
    expect(other).not.toBe(one);
  });

  it('of people may be kept for ever, set no cookie and run no script', async () => {
    const { status, headers } = await get('/avatars/person/ada%20%3Cscript%3E.svg');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    '/avatars/dragon/ada.svg',
    '/avatars/constructor/ada.svg',
    `/avatars/person/${'a'.repeat(81)}.svg`
  ])('are not made for %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('of a scenario are served with their type, and only sent again when they changed', async () => {
    const first = await get('/media/brown-water/tap.svg');
    expect(first.status).toBe(200);
    expect(first.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    expect(first.headers.get('content-security-policy')).toContain('sandbox');
    expect(first.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await first.text()).toContain('<svg');
    const etag = first.headers.get('etag') ?? '';
    expect((await get('/media/brown-water/tap.svg', { 'if-none-match': etag })).status).toBe(304);
  });

  it.each([
    '/media/brown-water/scenario.yaml',
    '/media/brown-water/none.png',
    '/media/brown-water/..%2fbrown-water%2ftap.svg',
    '/media/..%2fscenarios/tap.svg',
    '/media/%2e%2e/tap.svg',
    '/media/brown-water/tap.svg%00.png',
    '/media/nobody/tap.svg'
  ])('are not served from %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});
