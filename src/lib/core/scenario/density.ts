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

/** A post at its drill time in ms, and whether it needs an answer. */
export interface Timed {
  at: number;
  needs: boolean;
}

/**
 * How busy each minute of a drill is by its script, without what conditions add: one entry for each
 * minute up to the end, or up to the last inject where only a condition ends it.
 */
export function busyness(scenario: Scenario): BusyMinute[] {
  const timed = scenario.injects.flatMap((inject) =>
    inject.at === undefined ? [] : [{ at: inject.at, needs: needsAnswer(inject) }]
  );
  return busyMinutes(timed, scenario.end.at ?? 0);
}

/**
 * One entry for each minute, up to the end or up to the last post, whichever is later.
 *
 * @param end drill time in ms
 */
export function busyMinutes(timed: readonly Timed[], end: number): BusyMinute[] {
  const last = timed.reduce((latest, { at }) => Math.max(latest, at + 1), end);
  const minutes = Array.from({ length: Math.max(1, Math.ceil(last / MINUTE)) }, (_, minute) => ({
    minute,
    posts: 0,
    needs: 0
  }));
  for (const { at, needs } of timed) {
    const minute = minutes[Math.floor(at / MINUTE)];
    if (!minute) continue;
    minute.posts += 1;
    if (needs) minute.needs += 1;
  }
  return minutes;
}

/** A stretch of a drill, by drill times in ms. */
export interface Spell {
  from: number;
  to: number;
}

/** So long without anything to answer, and trainees think that it is over. */
const QUIET = 5 * MINUTE;

/**
 * Stretches of five minutes or more after the first post that needs an answer, up to the end, in
 * which the script brings no other. What conditions add is not counted.
 *
 * @param end drill time in ms; null where only a condition ends the drill
 */
export function quietSpells(timed: readonly Timed[], end: number | null): Spell[] {
  const needing = timed.flatMap(({ at, needs }) => (needs ? [at] : [])).sort((a, b) => a - b);
  const last = needing.at(-1);
  if (last !== undefined && end !== null && end > last) needing.push(end);
  return needing
    .slice(1)
    .map((to, place) => ({ from: needing[place] ?? 0, to }))
    .filter(({ from, to }) => to - from >= QUIET);
}

/** Whether the trainee sets the pace: more of the script waits for what is done than for the clock. */
export function isPacedByTrainee({ injects }: Scenario): boolean {
  return injects.filter((inject) => inject.at !== undefined).length < injects.length / 2;
}

/** Whether the script expects more of an inject than to be left alone. */
export function needsAnswer(inject: Inject): boolean {
  return clockOf(inject.expects, inject.severity) !== null;
}
