import { enter } from '../../../lib/server/access/enter.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { overrides } = await enter(locals);
  return overrides.for(locals.visitor.actor);
};
