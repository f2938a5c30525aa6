import { enter } from '../../lib/server/access/enter.ts';
import { studioPage } from '../../lib/server/views/studio.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) =>
  studioPage(await enter(locals), locals.visitor.actor, url);
