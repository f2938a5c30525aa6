import { enter } from '../../../../lib/server/access/enter.ts';
import { debriefing } from '../../../../lib/server/views/debriefing.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) =>
  debriefing(await enter(locals), params.id, locals.visitor, url.searchParams.get('of'));
