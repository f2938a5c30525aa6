import { Worker } from 'node:worker_threads';
import type { DrillEvent } from '../../lib/core/drill/index.ts';
import type { DrillPlan } from './plan.ts';
import { playPlan, type Kept } from './played.ts';

export type Keep = (plan: DrillPlan, events: DrillEvent[]) => Promise<void>;

/** Fewer are played sooner than threads are started. */
const FEW = 100;

/**
 * Plays all drills, in as many threads, and hands over each log; a thread goes on when what it played has
 * been kept, so that no more logs than threads are in memory.
 */
export async function playAll(
  kept: readonly Kept[],
  plans: readonly DrillPlan[],
  threads: number,
  keep: Keep
): Promise<void> {
  if (threads < 2 || plans.length < FEW) {
    const byId = new Map(kept.map((one) => [one.scenario.id, one]));
    for (const plan of plans) {
      const scenario = byId.get(plan.scenario);
      if (scenario) await keep(plan, playPlan(scenario, plan));
    }
    return;
  }
  const waiting = plans[Symbol.iterator]();
  await Promise.all(Array.from({ length: threads }, () => playApart(kept, waiting, keep)));
}

/** Node 20 does not hand on to a thread what loads the sources here, so the thread asks for it itself. */
const BEGINNING = `
  import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))}).then(({ register }) => {
    register();
    return import(${JSON.stringify(new URL('./worker.ts', import.meta.url).href)});
  });
`;

interface Played {
  plan: DrillPlan;
  events: DrillEvent[];
}

/** One thread, which takes from what all threads take from. */
function playApart(kept: readonly Kept[], waiting: Iterator<DrillPlan>, keep: Keep): Promise<void> {
  const worker = new Worker(BEGINNING, { eval: true, workerData: kept });
  return new Promise<void>((resolve, reject) => {
    const next = () => {
      const plan = waiting.next();
      if (plan.done === true) resolve();
      else worker.postMessage(plan.value);
    };
    worker.on('error', reject);
    worker.on('message', (played: Played) => {
      keep(played.plan, played.events).then(next, reject);
    });
    next();
  }).finally(() => void worker.terminate());
}
