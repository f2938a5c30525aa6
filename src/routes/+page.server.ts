import { runtime } from '../lib/server/runtime.ts';
import { lobby } from '../lib/server/views/lobby.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => lobby(await runtime(), locals.person);
