import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Person } from './support/person.ts';
import { startServer, temporaryFolder, type TestServer } from './support/server.ts';
import { StreamReader } from './support/stream.ts';

describe('the stream of a drill', () => {
  let data: Awaited<ReturnType<typeof temporaryFolder>>;
  let server: TestServer;
  let person: Person;

  beforeAll(async () => {
    data = await temporaryFolder();
    server = await startServer({ HOTSEAT_DATA: data.path });
    person = new Person(server.url);
  });
  afterAll(async () => {
    await server.end('SIGTERM');
    await data.remove();
  });

  it('answers with the headers that browsers and proxies need, and says something at once', async () => {
    const drill = await person.start('brown-water');
    const response = await person.fetch(`/drills/${drill}/stream`);
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    expect(response.headers.get('cache-control')).toBe('no-cache, no-transform');
    const reader = response.body?.getReader();
    const first = await reader?.read();
    expect(new TextDecoder().decode(first?.value)).toMatch(/^retry: 1000\n\nevent: clock\n/);
    await reader?.cancel();
  });

  it('tells each event once and in order, over many cuts', async () => {
    const drill = await person.start('brown-water', { speed: '60' });
    const whole = await StreamReader.open(person, drill, { after: 0 });
    const pieces: number[] = [];
    let lastId: string | undefined;
    for (let round = 0; !whole.ended; round += 1) {
      const piece = await StreamReader.open(person, drill, lastId ? { lastId } : { after: 0 });
      await Promise.all([
        person.command(drill, { type: 'PostStatement', text: `Round ${round}.` }),
        piece.until(() => piece.events.length > round % 4 || piece.ended)
      ]);
      piece.cut();
      pieces.push(...piece.seqs);
      if (piece.lastId) lastId = piece.lastId;
      if (piece.names.includes('end')) break;
    }
    await whole.until(() => whole.ended);
    expect(whole.events.at(-1)?.type).toBe('DrillEnded');
    expect(pieces).toEqual(whole.seqs);
    expect(new Set(pieces).size).toBe(pieces.length);
  });

  it('says that the drill is over, so that the browser does not come back', async () => {
    const drill = await person.start('brown-water');
    const reader = await StreamReader.open(person, drill);
    await person.command(drill, { type: 'EndDrill' });
    await reader.until(() => reader.ended);
    expect(reader.names.at(-1)).toBe('end');
    expect(reader.events.at(-1)).toMatchObject({ type: 'DrillEnded', because: 'trainee' });
    const again = await StreamReader.open(person, drill, { lastId: reader.lastId });
    await again.until(() => again.ended);
    expect(again.names).toEqual(['clock', 'end']);
  });

  it('hides what is still to come', async () => {
    const drill = await person.start('brown-water');
    const reader = await StreamReader.open(person, drill);
    await reader.until(() => reader.events.some(({ type }) => type === 'PostAppeared'));
    reader.cut();
    expect(reader.events[0]).toMatchObject({ type: 'DrillPrepared', seed: 0 });
    expect(JSON.stringify(reader.events)).not.toContain('Still brown');
  });

  it('is refused to who has a hundred open, until one of them closes, and to nobody else', async () => {
    const [many, other] = [new Person(server.url), new Person(server.url)];
    const drill = await many.start('brown-water');
    const opened = await Promise.all(
      Array.from({ length: 100 }, () => StreamReader.open(many, drill))
    );
    const refused = await many.fetch(`/drills/${drill}/stream`, {
      headers: { accept: 'application/json' }
    });
    expect(refused.status).toBe(429);
    expect(await refused.text()).toContain('You have 100 screens open');
    const theirs = await StreamReader.open(other, await other.start('brown-water'));
    theirs.cut();
    opened.pop()?.cut();
    await expect
      .poll(async () => {
        const { status, body } = await many.fetch(`/drills/${drill}/stream`);
        await body?.cancel();
        return status;
      })
      .toBe(200);
    for (const one of opened) one.cut();
  });

  it('is nobody else’s', async () => {
    const drill = await person.start('brown-water');
    const other = await new Person(server.url).fetch(`/drills/${drill}/stream`);
    const none = await person.fetch('/drills/0123456789abcdef/stream');
    expect(other.status).toBe(404);
    expect(none.status).toBe(404);
    expect(await other.text()).toBe(await none.text());
  });
});
