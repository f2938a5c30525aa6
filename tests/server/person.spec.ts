import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Person } from './support/person.ts';
import { startServer, temporaryFolder, type TestServer } from './support/server.ts';

describe('a person', () => {
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

  const page = (cookie?: string) =>
    fetch(`${server.url}/`, {
      headers: { accept: 'text/html', ...(cookie ? { cookie } : {}) }
    });

  it('gets a random token that scripts cannot read, and keeps it', async () => {
    const [one = ''] = (await page()).headers.getSetCookie();
    const [other = ''] = (await page()).headers.getSetCookie();
    expect(one).toMatch(
      /^hotseat_person=[\w-]{43}; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax$/
    );
    expect(one).not.toBe(other);
    const held = one.split(';')[0] ?? '';
    const [renewed = ''] = (await page(held)).headers.getSetCookie();
    expect(renewed.split(';')[0]).toBe(held);
  });

  it.each(['hotseat_person=', 'hotseat_person=me', `hotseat_person=${'a'.repeat(44)}`])(
    'is not made by a token of their own making: %s',
    async (cookie) => {
      const [set = ''] = (await page(cookie)).headers.getSetCookie();
      expect(set).toMatch(/^hotseat_person=[\w-]{43};/);
      expect(set.startsWith(`${cookie};`)).toBe(false);
    }
  );

  it('is kept by the hash of the token alone', async () => {
    const person = new Person(server.url);
    const drill = await person.start('brown-water');
    const token = person.cookie.split('=')[1] ?? '';
    const folder = path.join(data.path, 'drills');
    expect(await readdir(folder)).toContain(`${drill}.json`);
    const text = await readFile(path.join(folder, `${drill}.json`), 'utf8');
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(text).toContain(createHash('sha256').update(token).digest('hex'));
    expect(text).not.toContain(token);
  });

  it('is told what is wrong with a form', async () => {
    const person = new Person(server.url);
    const answer = await person.fetch('/scenarios/brown-water?/start', {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new URLSearchParams({ speed: '7' })
    });
    expect(await answer.json()).toMatchObject({
      type: 'failure',
      status: 400,
      data: expect.stringContaining('A speed is one of 1, 2, 5, 10, 30, 60.') as string
    });
  });

  it('finds the headers that keep other sites away on every page', async () => {
    const { headers } = await page();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    // Browsers ignore it over plain http, and warn.
    expect(headers.get('cross-origin-opener-policy')).toBeNull();
    expect(headers.get('referrer-policy')).toBe('same-origin');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain("script-src 'self' 'unsafe-inline'");
  });
});
