import { parentPort, workerData } from 'node:worker_threads';
import type { DrillPlan } from './plan.ts';
import { playPlan, type Kept } from './played.ts';

/** Plays what it is sent, one after the other; the log goes back as it is. */
const scenarios = new Map((workerData as readonly Kept[]).map((kept) => [kept.scenario.id, kept]));

parentPort?.on('message', (plan: DrillPlan) => {
  const kept = scenarios.get(plan.scenario);
  if (!kept) throw new Error(`there is no scenario "${plan.scenario}"`);
  parentPort?.postMessage({ plan, events: playPlan(kept, plan) });
});
