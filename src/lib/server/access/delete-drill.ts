import type { Conductor } from '../conduct/conductor.ts';
import { outlive } from '../reports/outlive.ts';
import type { LtiStore } from '../store/lti-store.ts';
import type { OpenStreams } from '../stream/open-streams.ts';
import { refused, type Done } from './done.ts';
import { allows } from './permissions.ts';
import { drillSubject, type Subjects } from './subjects.ts';
import type { Visitor } from './visitor.ts';

/** Where something of a drill stands. */
export type DrillRemains = Parameters<typeof outlive>[0] & { conductor: Conductor; lti: LtiStore };

/** Removes a drill with its log; actions of its report that are not done stay. */
export async function removeDrill(remains: DrillRemains, drill: string): Promise<void> {
  await outlive(remains, drill);
  await remains.conductor.letGo([drill], () => remains.drills.remove(drill));
  await remains.lti.forgetDrill(drill);
}

/**
 * Whether somebody may delete a drill: what they practised alone without an account. What was done in an
 * exercise is a record of whoever conducted it as well.
 */
export async function isDeletable(
  here: Subjects,
  drill: string,
  { actor }: Visitor
): Promise<boolean> {
  const subject = await drillSubject(here, drill);
  if (subject === null || !allows(actor, 'delete a drill', subject)) return false;
  return (await here.exercises.ofDrill(drill)) === null;
}

/** Deletes a drill for good, for who may; other screens that show it are told that it is gone. */
export async function deleteDrill(
  remains: DrillRemains & { streams: OpenStreams },
  drill: string,
  visitor: Visitor
): Promise<Done> {
  if (!(await isDeletable(remains, drill, visitor)))
    return refused('This drill is part of an exercise, and a record of whoever conducted it.');
  await removeDrill(remains, drill);
  remains.streams.endOf({ of: 'drills', ids: [drill] });
  return { ok: true };
}
