import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Person } from '../server/support/person.ts';
import { ROOT, startServer, type TestServer } from '../server/support/server.ts';
import { StreamReader } from '../server/support/stream.ts';
import { hold, until, type Fault, type Form, type Outcome, type Store } from './fault.ts';
import { Chance } from './support/chance.ts';
import { keptIn } from './support/kept.ts';
import { Ledger } from './support/ledger.ts';

const COLLECT = path.join(ROOT, 'tests/faults/support/collect.js');
const SPEED = '60';
/** What is played for minutes: a library scenario of half an hour. In the short form, one of ten minutes. */
const LONG = { scenario: 'do-not-drink', scenarios: path.join(ROOT, 'scenarios') };
const SHORT = { scenario: 'brown-water', scenarios: undefined };
/** Drills at once, and in all. */
const SIZE = { long: { atOnce: 20, warm: 40, all: 200 }, short: { atOnce: 4, warm: 4, all: 8 } };
/** Ms until a drill that has ended leaves memory. */
const IDLE = 65_000;
/** By how much memory in use may grow from the warm server to the end. */
const GROWTH = 1.3;

export const soak: Fault = {
  name: 'soak',
  title: "A day's worth of drills at 60x, played by robots over HTTP",
  people: 'Nothing: pages are as quick at the end as at the beginning.',
  on: ['folder'],
  bring
};

interface Memory {
  heapUsed: number;
  rss: number;
}

async function bring(store: Store, form: Form): Promise<Outcome> {
  const kept = await keptIn(store, form);
  const file = path.join(kept.env['HOTSEAT_DATA'] ?? '', 'memory');
  const { scenario, scenarios } = form.long ? LONG : SHORT;
  const size = form.long ? SIZE.long : SIZE.short;
  const env = {
    ...kept.env,
    FAULT_MEMORY: file,
    ...(scenarios === undefined ? {} : { HOTSEAT_SCENARIOS: scenarios })
  };
  const by = ['--expose-gc', '--import', COLLECT, 'build/cli/start.js'];
  const server = await startServer(env, [process.execPath, ...by]);
  const ledger = new Ledger();
  const chance = new Chance(form.seed);
  let begun = 0;
  let ended = 0;
  const play = async (drills: number) => {
    const last = begun + drills;
    const robot = async () => {
      while (begun < last) {
        begun += 1;
        await playOne(server, scenario, ledger, chance);
        ended += 1;
        if (ended % 20 === 0) form.say(`${ended} of ${size.all} drills`);
      }
    };
    await Promise.all(Array.from({ length: size.atOnce }, robot));
    if (form.long) await wait(IDLE);
    return collected(server, file);
  };
  try {
    const warm = await play(size.warm);
    const end = await play(size.all - size.warm);
    ledger.audit(await kept.logs());
    const wrong = await kept.check();
    hold(wrong === '', `hotseat check found: ${wrong}`);
    const grown = end.heapUsed / warm.heapUsed;
    hold(
      grown < GROWTH,
      `memory in use grew from ${mb(warm.heapUsed)} to ${mb(end.heapUsed)}, by more than ${GROWTH}`
    );
    await server.end('SIGTERM');
    return {
      tried: ledger.confirmed,
      of: `confirmed replies in ${ended} drills`,
      lost: ledger.lost,
      twice: ledger.twice,
      note: `in use after ${size.warm} drills ${mb(warm.heapUsed)}, after ${size.all} ${mb(end.heapUsed)} (resident ${mb(warm.rss)}, ${mb(end.rss)})`
    };
  } finally {
    await server.end('SIGKILL');
    await kept.remove();
  }
}

/** Plays a drill to its end: each post that needs an answer gets one, now and then. */
async function playOne(
  server: TestServer,
  scenario: string,
  ledger: Ledger,
  chance: Chance
): Promise<void> {
  const person = new Person(server.url);
  const drill = await person.start(scenario, { speed: SPEED });
  const reader = await StreamReader.open(person, drill, { after: 0 });
  let read = 0;
  while (!reader.ended) {
    const fresh = reader.events.slice(read);
    read += fresh.length;
    for (const event of fresh) {
      if (event.type !== 'PostAppeared' || chance.between(0, 3) > 0) continue;
      const text = `${event.post.id}: we are sorry. We look into it, and say more by noon.`;
      const answer = await person.command(drill, { type: 'Reply', to: event.post.id, text });
      await answer.arrayBuffer();
      if (answer.status === 200) ledger.confirm(text, drill);
    }
    await wait(200);
  }
  const card = await person.open(`/drills/${drill}/scorecard`);
  hold(card.status === 200, `expected a scorecard, found ${card.status}`);
  await card.arrayBuffer();
}

async function collected({ process: server }: TestServer, file: string): Promise<Memory> {
  await rm(file, { force: true });
  server.kill('SIGUSR2');
  let found: Memory | null = null;
  await until(async () => {
    const text = await readFile(file, 'utf8').catch(() => '');
    if (text.endsWith('}')) found = JSON.parse(text) as Memory;
    return found !== null;
  }, 'expected the server to say what memory it uses');
  return found ?? { heapUsed: 0, rss: 0 };
}

function mb(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}
