import type { Play } from '../../core/readiness/assignments/index.ts';
import { membersOf } from '../access/subjects.ts';
import type { Runtime } from '../runtime.ts';
import type { DrillSummary } from '../store/drill-store.ts';
import { playedBy } from '../views/played.ts';

/** Ended drills by scenario, and by who played them. */
export type Plays = ReadonlyMap<string, ReadonlyMap<string, readonly Play[]>>;

/**
 * All ended drills of some scenarios. It goes through the summaries once: they are in memory, where a
 * look into each person's drills would take the square of it.
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

/** Somebody's own ended drills by scenario. */
export async function playsOfOne(
  here: Pick<Runtime, 'drills' | 'exercises'>,
  person: string
): Promise<ReadonlyMap<string, readonly Play[]>> {
  const plays = new Map<string, Play[]>();
  for (const summary of await playedBy(here, person)) {
    const play = playOf(summary);
    if (!play) continue;
    plays.set(summary.scenario.id, [...(plays.get(summary.scenario.id) ?? []), play]);
  }
  return plays;
}

function playOf({ drill, startedAt, endedAt }: DrillSummary): Play | null {
  return startedAt === null || endedAt === null ? null : { drill, startedAt };
}
