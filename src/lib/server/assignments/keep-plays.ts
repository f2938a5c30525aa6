import type { Runtime } from '../runtime.ts';
import { playsOfAll } from './plays.ts';

/**
 * Notes in assignments what people have played of them, for drills that are about to be removed: who did
 * what they were asked to must not be overdue because the record of it was too old to keep.
 *
 * @param gone ids of drills
 */
export async function keepPlays(
  here: Pick<Runtime, 'drills' | 'exercises' | 'assignments'>,
  gone: ReadonlySet<string>
): Promise<void> {
  const assignments = await here.assignments.list();
  const plays = await playsOfAll(here, new Set(assignments.map(({ scenario }) => scenario.id)));
  for (const { id, since, scenario } of assignments) {
    const past = [...(plays.get(scenario.id) ?? [])].flatMap(([person, theirs]) =>
      theirs.flatMap(({ drill, startedAt }) =>
        drill !== null && gone.has(drill) && startedAt >= since ? [{ person, startedAt }] : []
      )
    );
    if (past.length > 0)
      await here.assignments.change(id, (one) => ({ ...one, past: [...one.past, ...past] }));
  }
}
