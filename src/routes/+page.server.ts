import { enter } from '../lib/server/access/enter.ts';
import { lobby } from '../lib/server/views/lobby.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) =>
  lobby(await enter(locals), locals.visitor);
