import { enter } from '../../lib/server/access/enter.ts';
import { progressOf } from '../../lib/server/views/readiness/progress.ts';
import { records } from '../../lib/server/views/records.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const here = await enter(locals);
  const { actor } = locals.visitor;
  return {
    drills: await records(here, actor.id),
    progress: await progressOf(here, actor, await here.results.ofPerson(actor.id))
  };
};
