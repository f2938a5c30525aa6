import { redirect } from '@sveltejs/kit';
import { briefOf } from '../../../lib/core/scenario/brief.ts';
import { enter } from '../../../lib/server/access/enter.ts';
import { openDrill } from '../../../lib/server/access/open-drill.ts';
import { seatIn } from '../../../lib/server/access/seat.ts';
import { hasAssignments } from '../../../lib/server/views/own-assignments.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const here = await enter(locals);
  const live = await openDrill(here, params.id);
  if (live.state.status === 'ended') redirect(303, `/drills/${live.drill}/scorecard`);
  const seat = seatIn(live, locals.visitor);
  return {
    drill: live.drill,
    /** By whom the room is used: their id in a drill that is shared or conducted, null in solo practice. */
    me: seat?.person ?? null,
    state: live.visibleState(seat),
    now: here.conductor.now(),
    brief: briefOf(live.scenario),
    assigned: await hasAssignments(here, locals.visitor, live.scenario.id)
  };
};
