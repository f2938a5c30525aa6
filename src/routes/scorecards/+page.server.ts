import { enter } from '../../lib/server/access/enter.ts';
import { progressOf } from '../../lib/server/views/readiness/progress.ts';
import { records } from '../../lib/server/views/records.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const here = await enter(locals);
  const { actor } = locals.visitor;
  const drills = await records(here, actor.id);
  const shared = new Set(
    (await here.exercises.ofMember(actor.id)).flatMap(({ rooms }) =>
      rooms.map(({ drill }) => drill)
    )
  );
  return {
    drills,
    /** How many of them were drills of an exercise, whose trainer sees them too. */
    inExercises: drills.filter(({ drill }) => shared.has(drill)).length,
    progress: await progressOf(here, actor, await here.results.ofPerson(actor.id))
  };
};
