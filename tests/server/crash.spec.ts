import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Person } from './support/person.ts';
import { startServer, temporaryFolder } from './support/server.ts';
import { StreamReader } from './support/stream.ts';

const REPLIES = 200;

// Here, so that no test's own time goes into it.

describe('a process that is killed', () => {
  let data: Awaited<ReturnType<typeof temporaryFolder>>;
  beforeEach(async () => {
    data = await temporaryFolder();
  });
  afterEach(() => data.remove());

  it('loses none of the replies that it confirmed, and goes on where the clock stood', async () => {
    const first = await startServer({ HOTSEAT_DATA: data.path });
    const person = new Person(first.url);
    const drill = await person.start('brown-water');

    const confirmed: string[] = [];
    const sent = Array.from({ length: REPLIES }, async (_, index) => {
      const text = `Reply ${index}: we are at the pump.`;
      const answer = await person
        .command(drill, { type: 'Reply', to: 'first-sign', text })
        .catch(() => null);
      if (answer?.status === 200) confirmed.push(text);
      if (confirmed.length === REPLIES / 2) void first.end('SIGKILL');
    });
    await Promise.all(sent);
    const killed = Date.now();
    expect(await first.end('SIGKILL')).toBe('SIGKILL');
    expect(confirmed.length).toBeGreaterThanOrEqual(REPLIES / 2);
    expect(confirmed.length).toBeLessThan(REPLIES);

    // Down time must not count, so there is some.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const second = await startServer({ HOTSEAT_DATA: data.path });
    person.url = second.url;
    const reader = await StreamReader.open(person, drill, { after: 0 });
    await reader.until(() => reader.events.some(({ type }) => type === 'DrillRecovered'));
    reader.cut();
    await second.end('SIGTERM');

    const kept = reader.events.flatMap((event) =>
      event.type === 'Replied' ? [event.post.text] : []
    );
    expect(confirmed.filter((text) => !kept.includes(text))).toEqual([]);
    expect(new Set(kept).size).toBe(kept.length);
    const recovered = reader.events.findIndex(({ type }) => type === 'DrillRecovered');
    const last = reader.events[recovered - 1];
    expect(reader.events[recovered]?.at).toBe(last?.at);
    expect(reader.events[recovered]?.wall).toBeGreaterThan(killed);
  });

  it('can be started again at once, though nobody took its lock away', async () => {
    const first = await startServer({ HOTSEAT_DATA: data.path });
    await first.end('SIGKILL');
    const second = await startServer({ HOTSEAT_DATA: data.path });
    expect(await second.end('SIGTERM')).toBe(0);
  });
});
