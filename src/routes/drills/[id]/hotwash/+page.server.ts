import { enter } from '../../../../lib/server/access/enter.ts';
import { hotwashing } from '../../../../lib/server/views/hotwash.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) =>
  hotwashing(await enter(locals), params.id, locals.visitor);
