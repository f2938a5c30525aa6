import { redirect } from '@sveltejs/kit';
import { briefOf } from '../../../lib/core/scenario/brief.ts';
import { enter } from '../../../lib/server/access/enter.ts';
import { openDrill } from '../../../lib/server/access/open-drill.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const here = await enter(locals);
  const live = await openDrill(here, params.id);
  if (live.state.status === 'ended') redirect(303, `/drills/${live.drill}/scorecard`);
  return {
    drill: live.drill,
    state: live.visibleState(),
    now: here.conductor.now(),
    brief: briefOf(live.scenario)
  };
};
