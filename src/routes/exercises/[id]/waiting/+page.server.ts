import { error, redirect } from '@sveltejs/kit';
import { enter } from '../../../../lib/server/access/enter.ts';
import { waitingRoom } from '../../../../lib/server/views/joining.ts';
import { secondReaderOf } from '../../../../lib/server/views/second-reader.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const here = await enter(locals);
  const room = await waitingRoom(here, params.id, locals.visitor.actor.id);
  if (!room) error(404, 'There is no such exercise among yours.');
  if (room.waiting.begun) redirect(303, `/drills/${room.waiting.drill}`);
  return { room, secondReader: secondReaderOf(here.settings) };
};
