import { redirect } from '@sveltejs/kit';
import { enter } from '../../../lib/server/access/enter.ts';
import { openControl } from '../../../lib/server/access/open-control.ts';
import { controlView } from '../../../lib/server/views/control.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const here = await enter(locals);
  const live = await openControl(here, params.id);
  if (!live) redirect(303, `/drills/${params.id}`);
  return controlView(here, live, locals.visitor.actor.id);
};
