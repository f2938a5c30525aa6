import { randomUUID } from 'node:crypto';
import { describe, expect, inject, it } from 'vitest';
import { openPostgres } from '../../src/lib/server/store/postgres/open.ts';
import { newDatabase } from './support/database.ts';
import { House } from './support/house.ts';
import { Person } from './support/person.ts';
import { Proxy } from './support/proxy.ts';
import { Screen } from './support/screen.ts';
import { startServer, type TestServer } from './support/server.ts';
import { StreamReader } from './support/stream.ts';

const REPLIES = 60;
/** Of so many: soon, so that it happens while the drill runs, and after enough have been kept. */
const HAPPENS_AFTER = 15;
/** Ms for which one is sent again until it is answered; how long that may take on a busy machine is not what is tried. */
const PATIENCE = 15_000;
/** While an instance starts: so many are written at most. */
const MOST_REPLIES = 600;
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** Of two instances, killed or told to take leave and started anew at the same address. */
const HAPPENS: [string, (instances: TestServer[], again: Again) => Promise<unknown>][] = [
  ['one of them is killed', async ([one]) => one?.end('SIGKILL')],
  [
    'each is restarted in its turn',
    async (instances, again) => {
      for (const [place, instance] of instances.entries()) {
        expect(await instance.end('SIGTERM')).toBe(0);
        instances[place] = await again(instance.port);
      }
    }
  ]
];
type Again = (port: number) => Promise<TestServer>;

describe('two instances behind a proxy, on one database', () => {
  it.each(HAPPENS)(
    'go on when %s: nothing lost, nothing twice, the clock within a second',
    async (_, happens) => {
      const url = await newDatabase(inject('postgres'));
      const again: Again = (port) => startServer({ DATABASE_URL: url, PORT: String(port) });
      const one = await again(0);
      const two = await again(0);
      const instances = [one, two];
      const proxy = await Proxy.start([one.port, two.port]);
      const dana = new Person(proxy.url);
      // At 60 times the pace a minute of the drill is a second.
      const drill = await dana.start('brown-water', { speed: '60' });

      // Two screens, which the proxy's turn puts on both instances.
      const screens = [new Screen(dana, drill), new Screen(dana, drill)];
      const shown = screens.map((screen) => screen.show());
      const confirmed: string[] = [];
      let sent = 0;
      let goesOn: Promise<unknown> | null = null;
      let isOver = false;
      // The drill is ten seconds long: on a busy machine it ends before all are sent, and takes no more.
      let ended = false;
      for (
        let index = 0;
        !ended && (index < REPLIES || (!isOver && index < MOST_REPLIES));
        index += 1
      ) {
        const text = `Reply ${String(index)}: we are at the pump in Mill Lane.`;
        const id = randomUUID();
        // As the composer does: the same command again until it is answered.
        for (const until = Date.now() + PATIENCE; Date.now() < until;) {
          const answer = await dana
            .command(drill, { type: 'Reply', to: 'first-sign', text }, id)
            .catch(() => null);
          if (answer?.status === 200) {
            confirmed.push(text);
            break;
          }
          ended = answer?.status === 409 && (await answer.text()).includes('The drill has ended.');
          if (ended) break;
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
        if (!ended) sent += 1;
        if (index === HAPPENS_AFTER)
          goesOn = happens(instances, again).finally(() => {
            isOver = true;
          });
      }
      await goesOn;
      expect(sent).toBeGreaterThan(HAPPENS_AFTER);
      expect(confirmed).toHaveLength(sent);

      const state = async () => {
        const reader = await StreamReader.open(dana, drill, { after: 0 });
        await reader.until(() => reader.events.some(({ type }) => type === 'DrillEnded'), 30_000);
        reader.cut();
        return reader.events;
      };
      const events = await state();
      await expect
        .poll(() => screens.map(({ seqs }) => seqs.length), { timeout: 10_000 })
        .toEqual([events.length, events.length]);
      for (const screen of screens) screen.close();
      await Promise.all(shown);

      const kept = events.flatMap((event) => (event.type === 'Replied' ? [event.post.text] : []));
      expect(confirmed.filter((text) => !kept.includes(text))).toEqual([]);
      expect(new Set(kept).size).toBe(kept.length);
      expect(screens.map(({ twice }) => twice)).toEqual([0, 0]);
      expect(screens.map(({ seqs }) => seqs)).toEqual([
        events.map(({ seq }) => seq),
        events.map(({ seq }) => seq)
      ]);

      const store = await openPostgres(url, silent);
      const log = (await store.drills.read(drill)) ?? [];
      await store.close();
      expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1));
      const posts = log.flatMap((event) => (event.type === 'PostAppeared' ? [event.post.id] : []));
      expect(new Set(posts).size).toBe(posts.length);
      // What fell due came within two seconds, and the clock never stood still or jumped.
      const began = log.find(({ type }) => type === 'DrillStarted')?.wall ?? 0;
      for (const event of log) {
        expect(Math.abs(event.wall - began - event.at / 60), event.type).toBeLessThan(2_000);
        if (event.type === 'Replied')
          expect(Math.abs(event.wall - began - event.at / 60), event.type).toBeLessThan(1_000);
      }
      expect(log.some(({ type }) => type === 'DrillRecovered')).toBe(false);

      await proxy.stop();
      for (const instance of instances) await instance.end('SIGTERM');
    },
    120_000
  );

  it('take the link that either of them printed to set up accounts, and then no other', async () => {
    const url = await newDatabase(inject('postgres'));
    const instances = await Promise.all([
      startServer({ DATABASE_URL: url }),
      startServer({ DATABASE_URL: url })
    ]);
    const titles = async () => {
      const found: string[] = [];
      for (const printed of instances)
        for (const asked of instances) {
          const page = await new Person(asked.url).open((await printed.setup()) ?? '');
          found.push(/<h1[^>]*>([^<]*)/.exec(await page.text())?.[1] ?? '');
        }
      return found;
    };
    expect(await titles()).toEqual(Array.from({ length: 4 }, () => 'Set up accounts'));
    const [one, two] = instances;
    if (!one || !two) throw new Error('expected two instances');
    await House.setUp({ url: two.url, setup: () => one.setup() });
    expect(await titles()).toEqual(Array.from({ length: 4 }, () => 'Accounts are set up.'));
    for (const instance of instances) expect(await instance.end('SIGTERM')).toBe(0);
  });
});
