import { runtime } from '../../lib/server/runtime.ts';
import { records } from '../../lib/server/views/records.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  drills: await records(await runtime(), locals.person)
});
