import { enter } from '../../../../lib/server/access/enter.ts';
import { replaying } from '../../../../lib/server/views/debriefing.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) =>
  replaying(await enter(locals), params.id, locals.visitor);
