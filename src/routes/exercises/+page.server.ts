import { enter } from '../../lib/server/access/enter.ts';
import { exercisesOf } from '../../lib/server/views/exercises.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  exercises: await exercisesOf(await enter(locals), locals.visitor.actor)
});
