import { randomBytes } from 'node:crypto';
import pLimit from 'p-limit';
import type { DrillEvent } from '../../../src/lib/core/drill/index.ts';
import { rehearse } from '../../../src/lib/core/rehearsal/index.ts';
import { openLowdb } from '../../../src/lib/server/store/lowdb/open.ts';
import { brownWater } from '../../server/support/fixture.ts';
import { startServer, temporaryFolder } from '../../server/support/server.ts';
import { median, ms, print, times, type Row } from './figures.ts';
import { alone, QUIET } from './run.ts';

/** From starting the process to its first healthy answer, with so many drills in its folder. */
const DRILLS = 10_000;
const REPEATS = 3;
const BAR = 2_000;
/** Drills that are written at a time. */
const AT_ONCE = 32;

export async function measure(): Promise<Row[]> {
  const [empty, full] = [await temporaryFolder(), await temporaryFolder()];
  try {
    await fill(full.path);
    const took: { ours: number; baseline: number }[] = [];
    for (let repeat = 0; repeat < REPEATS; repeat += 1)
      took.push({ baseline: await start(empty.path), ours: await start(full.path) });
    const ours = median(took.map((one) => one.ours));
    const baseline = median(took.map((one) => one.baseline));
    return [
      {
        what: `start with ${DRILLS.toLocaleString('en')} drills`,
        ours: ms(ours),
        baseline: `with none: ${ms(baseline)}`,
        ratio: times(ours, baseline),
        bar: ms(BAR),
        reached: ours < BAR
      }
    ];
  } finally {
    await Promise.all([empty.remove(), full.remove()]);
  }
}

async function fill(folder: string): Promise<void> {
  const scenario = brownWater();
  const { events } = rehearse(scenario, 'average', 1);
  const [prepared, ...others] = events;
  if (prepared?.type !== 'DrillPrepared') throw new Error('expected a log from its beginning');
  const store = await openLowdb(folder, QUIET);
  try {
    const digest = await store.shelf.keep(scenario);
    const limit = pLimit(AT_ONCE);
    const keep = () => {
      const drill = randomBytes(8).toString('hex');
      const first: DrillEvent = { ...prepared, drill, scenario: { ...prepared.scenario, digest } };
      return store.drills.create('bench', [first, ...others]).then(() => store.drills.rest(drill));
    };
    await Promise.all(Array.from({ length: DRILLS }, () => limit(keep)));
  } finally {
    await store.close();
  }
}

async function start(folder: string): Promise<number> {
  const begun = performance.now();
  const server = await startServer({ HOTSEAT_DATA: folder });
  try {
    const { status } = await fetch(`${server.url}/health`);
    if (status !== 200) throw new Error(`/health was answered with ${String(status)}`);
    return performance.now() - begun;
  } finally {
    await server.end('SIGTERM');
  }
}

await alone(import.meta.filename, async () => print(await measure()));
