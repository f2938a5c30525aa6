import type { Play } from '../../core/readiness/assignments/index.ts';
import { membersOf } from '../access/subjects.ts';
import type { Runtime } from '../runtime.ts';
import type { DrillSummary } from '../store/drill-store.ts';

/** Drills that were played to their end, by scenario, and by who played them. */
export type Plays = ReadonlyMap<string, ReadonlyMap<string, readonly Play[]>>;

/**
 * All drills of some scenarios that were played to their end. It goes through the summaries once: they
 * are in memory, where a look into each person's drills would take the square of it.
 */
export async function playsOfAll(
  { drills, exercises }: Pick<Runtime, 'drills' | 'exercises'>,
  scenarios: ReadonlySet<string>
): Promise<Plays> {
  const plays = new Map<string, Map<string, Play[]>>();
  const exerciseOf = new Map(
    (await exercises.list()).flatMap((exercise) =>
      exercise.rooms.map(({ drill }) => [drill, exercise] as const)
    )
  );
  for (const summary of await drills.ended()) {
    const play = scenarios.has(summary.scenario.id) ? playOf(summary) : null;
    if (!play) continue;
    const byPerson = plays.get(summary.scenario.id) ?? new Map<string, Play[]>();
    plays.set(summary.scenario.id, byPerson);
    for (const person of membersOf(summary, exerciseOf.get(summary.drill) ?? null)) {
      const theirs = byPerson.get(person);
      if (theirs) theirs.push(play);
      else byPerson.set(person, [play]);
    }
  }
  return plays;
}

/** Of somebody's drills those that were played to their end, by scenario. */
export function playsIn(drills: readonly DrillSummary[]): ReadonlyMap<string, readonly Play[]> {
  const plays = new Map<string, Play[]>();
  for (const summary of drills) {
    const play = playOf(summary);
    if (!play) continue;
    plays.set(summary.scenario.id, [...(plays.get(summary.scenario.id) ?? []), play]);
  }
  return plays;
}

/** A drill that its trainee ended before its end: nobody has done an assignment by starting one. */
export interface CutShort {
  drill: string;
  /** Wall time of STARTEX in ms since 1970. */
  startedAt: number;
  /** Drill time in ms at which they ended it. */
  at: number;
}

/** Of somebody's drills the last one that they ended before its end, by scenario. */
export function cutShortIn(drills: readonly DrillSummary[]): ReadonlyMap<string, CutShort> {
  const last = new Map<string, CutShort>();
  for (const { drill, scenario, startedAt, endedBecause, at } of drills) {
    if (startedAt === null || endedBecause !== 'trainee') continue;
    if (startedAt > (last.get(scenario.id)?.startedAt ?? -Infinity))
      last.set(scenario.id, { drill, startedAt, at });
  }
  return last;
}

function playOf({ drill, startedAt, endedAt, endedBecause }: DrillSummary): Play | null {
  return startedAt === null || endedAt === null || endedBecause === 'trainee'
    ? null
    : { drill, startedAt };
}
