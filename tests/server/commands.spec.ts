import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Person } from './support/person.ts';
import { startServer, temporaryFolder, type TestServer } from './support/server.ts';
import { StreamReader } from './support/stream.ts';

describe('commands of a drill', () => {
  let data: Awaited<ReturnType<typeof temporaryFolder>>;
  let server: TestServer;
  let person: Person;
  let drill: string;

  beforeAll(async () => {
    data = await temporaryFolder();
    server = await startServer({ HOTSEAT_DATA: data.path });
    person = new Person(server.url);
    drill = await person.start('brown-water');
  });
  afterAll(async () => {
    await server.end('SIGTERM');
    await data.remove();
  });

  const reply = (text: string) => ({ type: 'Reply' as const, to: 'first-sign', text });

  it('answers with the sequence number, which the stream tells', async () => {
    const answer = await person.command(drill, reply('Ada, we are on our way.'));
    expect(answer.status).toBe(200);
    const { ok, seq } = (await answer.json()) as { ok: boolean; seq: number };
    expect(ok).toBe(true);
    const reader = await StreamReader.open(person, drill);
    await reader.until(() => reader.seqs.includes(seq));
    reader.cut();
    expect(reader.events.filter(({ type }) => type === 'Replied')).toHaveLength(1);
  });

  it('posts once on a double click', async () => {
    const id = randomUUID();
    const answers = await Promise.all(
      [1, 2, 3].map(() => person.command(drill, reply('Only once, please.'), id))
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const seqs = await Promise.all(answers.map((answer) => answer.json()));
    expect(new Set(seqs.map((body) => JSON.stringify(body))).size).toBe(1);
    expect(await repliesOf(person, drill, 'Only once, please.')).toBe(1);
  });

  it('keeps what two tabs post at once, in one order', async () => {
    const tabs = [person, person.tab()];
    const texts = Array.from({ length: 20 }, (_, index) => `From a tab: ${index}.`);
    const answers = await Promise.all(
      texts.map((text, index) => (tabs[index % 2] ?? person).command(drill, reply(text)))
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    for (const text of texts) expect(await repliesOf(person, drill, text)).toBe(1);
  });

  it('refuses with a reason that a trainee can read', async () => {
    const answer = await person.command(drill, reply('   '));
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({
      refusal: { code: 'empty', message: expect.stringMatching(/\w+/) as string }
    });
  });

  it('says where a body is wrong, what was found and what was expected', async () => {
    const answer = await person.command(drill, { type: 'Reply', to: 'first-sign', text: 7 });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ path: 'command.text', found: '7' });
  });

  it.each([
    ['not JSON', '{', 'application/json', 400],
    [
      'an id that is none',
      JSON.stringify({ id: '1', command: { type: 'EndDrill' } }),
      'application/json',
      400
    ],
    [
      'a command of the runtime',
      JSON.stringify({ id: randomUUID(), command: { type: 'AdvanceClock' } }),
      'application/json',
      400
    ],
    ['a form', 'id=1', 'application/x-www-form-urlencoded', 415],
    ['plain text', '{}', 'text/plain', 415],
    ['brackets 30,000 deep', '['.repeat(30_000) + ']'.repeat(30_000), 'application/json', 400],
    ['more than 64 KB', JSON.stringify({ id: 'x'.repeat(70_000) }), 'application/json', 413]
  ])('refuses %s', async (_, body, type, status) => {
    const answer = await person.fetch(`/drills/${drill}/commands`, {
      method: 'POST',
      headers: { 'content-type': type },
      body
    });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toHaveProperty('error');
  });

  it('refuses by its length what has not been sent yet', async () => {
    const sending = request(`${server.url}/drills/${drill}/commands`, {
      method: 'POST',
      headers: {
        origin: server.url,
        cookie: person.cookie,
        'content-type': 'application/json',
        'content-length': 6_000_000
      }
    });
    sending.flushHeaders();
    const [answer] = (await once(sending, 'response')) as [IncomingMessage];
    sending.on('error', () => {}).destroy();
    expect([answer.statusCode, answer.headers.connection]).toEqual([413, 'keep-alive']);
  });

  it('gives somebody else’s drill and no drill the same answer', async () => {
    const stranger = new Person(server.url);
    await stranger.start('brown-water');
    const theirs = await stranger.command(drill, reply('I am not Dana.'));
    const none = await stranger.command('0123456789abcdef', reply('Nobody.'));
    expect([theirs.status, none.status]).toEqual([404, 404]);
    expect(await theirs.text()).toBe(await none.text());
    expect(await repliesOf(person, drill, 'I am not Dana.')).toBe(0);
  });

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['a sandboxed page', { origin: 'null' }],
    ['another port', { origin: 'http://127.0.0.1:1' }]
  ])('refuses a post from %s', async (_, headers) => {
    const answer = await person.fetch(`/drills/${drill}/commands`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ id: randomUUID(), command: { type: 'EndDrill' } })
    });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toHaveProperty('error');
  });
});

async function repliesOf(person: Person, drill: string, text: string): Promise<number> {
  const reader = await StreamReader.open(person, drill);
  // What was accepted is durable, so the first read of the log has it.
  await person.command(drill, { type: 'OpenDocument', document: 'facts' });
  await reader.until(() => reader.events.at(-1)?.type === 'DocumentOpened');
  reader.cut();
  return reader.events.filter((event) => event.type === 'Replied' && event.post.text === text)
    .length;
}
