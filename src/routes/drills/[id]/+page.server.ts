import { redirect } from '@sveltejs/kit';
import { briefOf } from '../../../lib/core/scenario/brief.ts';
import { ownDrill } from '../../../lib/server/access/own-drill.ts';
import { runtime } from '../../../lib/server/runtime.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const here = await runtime();
  const live = await ownDrill(here, params.id, locals.person);
  if (live.state.status === 'ended') redirect(303, `/drills/${live.drill}/scorecard`);
  return {
    drill: live.drill,
    state: live.visibleState(),
    now: here.conductor.now(),
    brief: briefOf(live.scenario)
  };
};
