import { openLowdb } from '../../../src/lib/server/store/lowdb/open.ts';
import type { OpenStore } from '../../../src/lib/server/store/open-store.ts';
import { openPostgres } from '../../../src/lib/server/store/postgres/open.ts';
import { newDatabase } from '../../server/support/database.ts';
import { startServer, temporaryFolder, type TestServer } from '../../server/support/server.ts';
import { longDrill } from '../../support/long-drill.ts';
import { TestPostgres } from '../../support/postgres.ts';
import { Child } from './child.ts';
import { median, ms, print, quantile, times, type Row } from './figures.ts';
import type { Done, Replier, Task } from './repliers.ts';
import { keepRooms, type BenchRoom } from './rooms.ts';
import { alone, QUIET } from './run.ts';

/**
 * Replies over HTTP by 100 people in 50 drills, each confirmed when it is rated and durable. The drills
 * are ten minutes under way. Afterwards the store has to have them all.
 */
const ROOMS = 50;
const TRAINEES = 2;
const BEGUN = 10 * 60_000;
const LASTS = 4_000;
/** Until what runs often has been compiled. */
const WARM_UP = 4_000;
const REPEATS = 3;
const BAR = 1_000;

interface Measured {
  perSecond: number;
  p50: number;
  p99: number;
}
type OpenFresh = () => Promise<OpenStore>;

export async function measure(): Promise<Row[]> {
  const measured: Record<'bare' | 'folder' | 'database' | 'two', Measured[]> = {
    bare: [],
    folder: [],
    database: [],
    two: []
  };
  const postgres = await TestPostgres.start();
  try {
    for (let repeat = 0; repeat < REPEATS; repeat += 1) {
      measured.bare.push(await measureBare());
      measured.folder.push(await inFolder());
      measured.database.push(await inDatabase(postgres, 1));
      measured.two.push(await inDatabase(postgres, 2));
    }
  } finally {
    await postgres.stop();
  }
  const { bare, folder, database, two } = measured;
  return [
    line('replies confirmed a second, folder', folder, bare),
    line('replies confirmed a second, PostgreSQL', database, bare),
    line('replies confirmed a second, PostgreSQL and two processes', two, bare)
  ];
}

function line(what: string, ours: readonly Measured[], bare: readonly Measured[]): Row {
  const of = (all: readonly Measured[], figure: keyof Measured) =>
    median(all.map((one) => one[figure]));
  const perSecond = of(ours, 'perSecond');
  return {
    what: `${what} (p50 ${ms(of(ours, 'p50'))}, p99 ${ms(of(ours, 'p99'))})`,
    ours: perSecond.toFixed(0),
    baseline: `bare append and fsync: ${of(bare, 'perSecond').toFixed(0)}`,
    ratio: times(median(ours.map((one, at) => one.perSecond / (bare[at]?.perSecond ?? NaN))), 1),
    bar: `${BAR.toLocaleString('en')} a second`,
    reached: perSecond >= BAR
  };
}

async function inFolder(): Promise<Measured> {
  const data = await temporaryFolder();
  try {
    return await measureOurs(() => openLowdb(data.path, QUIET), { HOTSEAT_DATA: data.path }, 1);
  } finally {
    await data.remove();
  }
}

/** With several processes all that is done in a drill goes to one of them, as a proxy sends it that goes by the address. */
async function inDatabase(postgres: TestPostgres, processes: number): Promise<Measured> {
  const url = await newDatabase(postgres.url());
  return measureOurs(() => openPostgres(url, QUIET), { DATABASE_URL: url }, processes);
}

async function measureOurs(
  open: OpenFresh,
  env: Record<string, string>,
  processes: number
): Promise<Measured> {
  const scenario = longDrill();
  const rooms = await using(open, (store) =>
    keepRooms(store, scenario, { rooms: ROOMS, trainees: TRAINEES, begun: BEGUN })
  );
  const servers: TestServer[] = [];
  let done: Done;
  try {
    while (servers.length < processes) servers.push(await startServer(env));
    const repliers = rooms.flatMap(({ drill, cookies, posts }, room) => {
      const server = servers[room % processes];
      if (!server) return [];
      return cookies.map((cookie) => ({
        port: server.port,
        path: `/drills/${drill}/commands`,
        headers: `origin: ${server.url}\r\ncookie: ${cookie}\r\n`,
        posts
      }));
    });
    done = await reply(repliers);
  } finally {
    for (const server of servers) await server.end('SIGTERM');
  }
  const kept = await using(open, (store) => countReplies(store, rooms));
  if (kept !== done.accepted)
    throw new Error(`${String(done.accepted)} replies were confirmed, ${String(kept)} are kept`);
  return figuresOf(done);
}

async function measureBare(): Promise<Measured> {
  const data = await temporaryFolder();
  const bare = new Child('bare-log.ts', [data.path]);
  try {
    const port = await bare.next<number>();
    const repliers = Array.from({ length: ROOMS * TRAINEES }, (_, nth) => ({
      port,
      path: `/${String(nth % ROOMS)}`,
      headers: '',
      posts: ['post-1']
    }));
    return figuresOf(await reply(repliers));
  } finally {
    await bare.end();
    await data.remove();
  }
}

async function reply(repliers: Replier[]): Promise<Done> {
  const child = new Child('repliers.ts');
  try {
    const task: Task = { repliers, lasts: LASTS, warmUp: WARM_UP };
    const done = await child.ask<Done>(task);
    if (done.refused !== null) throw new Error(`a reply was answered with ${done.refused}`);
    return done;
  } finally {
    await child.end();
  }
}

async function using<R>(open: OpenFresh, use: (store: OpenStore) => Promise<R>): Promise<R> {
  const store = await open();
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

async function countReplies({ drills }: OpenStore, rooms: readonly BenchRoom[]): Promise<number> {
  let count = 0;
  for (const { drill } of rooms)
    for (const { type } of (await drills.read(drill)) ?? []) if (type === 'Replied') count += 1;
  return count;
}

function figuresOf({ counted, took, waits }: Done): Measured {
  return {
    perSecond: counted / (took / 1000),
    p50: quantile(waits, 0.5),
    p99: quantile(waits, 0.99)
  };
}

await alone(import.meta.filename, async () => print(await measure()));
