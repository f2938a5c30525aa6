import { enter } from '../../lib/server/access/enter.ts';
import { records } from '../../lib/server/views/records.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  drills: await records(await enter(locals), locals.visitor.actor.id)
});
