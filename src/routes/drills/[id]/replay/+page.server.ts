import { runtime } from '../../../../lib/server/runtime.ts';
import { debriefing } from '../../../../lib/server/views/debriefing.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) =>
  debriefing(await runtime(), params.id, locals.person);
