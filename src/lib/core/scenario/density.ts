import { clockOf } from './defaults.ts';
import type { Inject, Scenario } from './schema.ts';
import { MINUTE } from './time.ts';

export interface BusyMinute {
  /** The drill minute, from 0. */
  minute: number;
  /** Injects that fall into it. */
  posts: number;
  /** Of these, how many need an answer, an escalation or a private word. */
  needs: number;
}

/**
 * How busy each minute of a drill is by its script, without what conditions add: one entry for each
 * minute up to the end, or up to the last inject where only a condition ends it.
 */
export function busyness(scenario: Scenario): BusyMinute[] {
  const timed = scenario.injects.filter((inject) => inject.at !== undefined);
  const last = Math.max(scenario.end.at ?? 0, ...timed.map(({ at = 0 }) => at + 1));
  const minutes = Array.from({ length: Math.max(1, Math.ceil(last / MINUTE)) }, (_, minute) => ({
    minute,
    posts: 0,
    needs: 0
  }));
  for (const inject of timed) {
    const minute = minutes[Math.floor((inject.at ?? 0) / MINUTE)];
    if (!minute) continue;
    minute.posts += 1;
    if (needsAnswer(inject)) minute.needs += 1;
  }
  return minutes;
}

/** Whether the trainee sets the pace: more of the script waits for what is done than for the clock. */
export function isPacedByTrainee({ injects }: Scenario): boolean {
  return injects.filter((inject) => inject.at !== undefined).length < injects.length / 2;
}

/** Whether the script expects more of an inject than to be left alone. */
export function needsAnswer(inject: Inject): boolean {
  return clockOf(inject.expects, inject.severity) !== null;
}
