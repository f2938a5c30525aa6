import { allows } from '../access/permissions.ts';
import { drillSubject } from '../access/subjects.ts';
import type { Visitor } from '../access/visitor.ts';
import { DAY, lastMoment } from '../retention.ts';
import type { Runtime } from '../runtime.ts';

/** How long a scorecard is kept, and who else reads it. */
export interface Keeping {
  /** Wall time in ms since 1970 from which it is removed if nothing happens in it; null for no end. */
  until: number | null;
  /**
   * Names of the trainers and managers who may read it, who conducted it first, without who reads it
   * now; null where the reader has no account, and so is not told names.
   */
  readers: string[] | null;
  /** Who took part reads it as well: how many others there are, and whether this reader is one. */
  took: { others: number; too: boolean };
}

/** @param visitor somebody who may read the scorecard */
export async function keepingOf(
  runtime: Runtime,
  drill: string,
  { actor, signedIn }: Visitor
): Promise<Keeping> {
  const { settings, drills, exercises, people } = runtime;
  const [summary, exercise] = [await drills.summary(drill), await exercises.ofDrill(drill)];
  const moved = Math.max(summary?.since ?? 0, exercise ? lastMoment(exercise) : 0);
  const until = settings.keepDays === null ? null : moved + settings.keepDays * DAY;
  const subject = await drillSubject(runtime, drill);
  if (signedIn === null || subject === null)
    return { until, readers: null, took: { others: 0, too: false } };
  const { members = [], conductors } = subject;
  const readers = (await people.list()).filter(({ id, active, roles, teams }) => {
    if (!active || id === actor.id || members.includes(id)) return false;
    const them = { id, standings: roles, teams };
    return allows(them, 'read a scorecard', subject) || allows(them, 'debrief a drill', subject);
  });
  const conducted = (id: string) => Number(conductors?.people.includes(id) ?? false);
  return {
    until,
    readers: readers.sort((a, b) => conducted(b.id) - conducted(a.id)).map(({ name }) => name),
    took: {
      others: members.filter((id) => id !== actor.id).length,
      too: members.includes(actor.id)
    }
  };
}
