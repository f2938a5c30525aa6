import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Person } from './support/person.ts';
import { startServer, temporaryFolder, type TestServer } from './support/server.ts';

describe('answers on the line', () => {
  let data: Awaited<ReturnType<typeof temporaryFolder>>;
  let server: TestServer;
  let trainee: Person;
  let drill: string;
  beforeAll(async () => {
    data = await temporaryFolder();
    server = await startServer({ HOTSEAT_DATA: data.path });
    trainee = new Person(server.url);
    drill = await trainee.start('brown-water');
  });
  afterAll(async () => {
    await server.end('SIGTERM');
    await data.remove();
  });

  const ask = async (path: string, headers: Record<string, string> = {}) => {
    const { cookie } = trainee;
    const ending = new AbortController();
    const answer = await fetch(`${server.url}${path}`, {
      headers: { cookie, 'accept-encoding': 'gzip, br', ...headers },
      signal: ending.signal
    });
    return { answer, packed: answer.headers.get('content-encoding'), end: () => ending.abort() };
  };

  it('packs a page, and what is unpacked is the page', async () => {
    const { answer, packed } = await ask(`/drills/${drill}`);
    expect(packed).toBe('br');
    expect(answer.headers.get('vary')).toContain('Accept-Encoding');
    expect(await answer.text()).toContain('</html>');
  });

  it('packs a drawn picture', async () => {
    const { answer, packed } = await ask('/avatars/person/rain.svg');
    expect(packed).toBe('br');
    expect(await answer.text()).toContain('</svg>');
  });

  it('packs as the browser can unpack, or not at all', async () => {
    const { packed } = await ask(`/drills/${drill}`, { 'accept-encoding': 'gzip' });
    expect(packed).toBe('gzip');
    const plain = await ask(`/drills/${drill}`, { 'accept-encoding': 'identity' });
    expect(plain.packed).toBeNull();
  });

  it("tells another site's page nothing by the size of an answer", async () => {
    const { packed } = await ask(`/drills/${drill}`, { 'sec-fetch-site': 'cross-site' });
    expect(packed).toBeNull();
    expect((await ask(`/drills/${drill}`, { 'sec-fetch-site': 'same-origin' })).packed).toBe('br');
  });

  it('leaves a stream as it is, so that each event goes out at once', async () => {
    const { packed, end, answer } = await ask(`/drills/${drill}/stream?after=0`, {
      accept: 'text/event-stream'
    });
    expect(packed).toBeNull();
    const reader = answer.body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).not.toBe('');
    end();
  });
});
