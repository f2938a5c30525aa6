import { error, fail, redirect } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import { enter } from '../../../../lib/server/access/enter.ts';
import { readForm } from '../../../../lib/server/access/form.ts';
import { roleSchema } from '../../../../lib/server/exercises/forms.ts';
import { runtime } from '../../../../lib/server/runtime.ts';
import { waitingRoom } from '../../../../lib/server/views/joining.ts';
import { secondReaderOf } from '../../../../lib/server/views/second-reader.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const here = await enter(locals);
  const room = await waitingRoom(here, params.id, locals.visitor.actor.id);
  if (!room) error(404, 'There is no such exercise among yours.');
  if (room.waiting.begun) redirect(303, `/drills/${room.waiting.drill}`);
  return { room, secondReader: secondReaderOf(here.settings) };
};

export const actions: Actions = {
  /** Takes a role before the drill begins, as one does in it. */
  async role({ request, params, locals }) {
    const here = await runtime();
    const read = await readForm(request, roleSchema);
    if (!read.ok) return fail(400, { ...read });
    const person = locals.visitor.actor.id;
    const room = await waitingRoom(here, params.id, person);
    if (!room) error(404, 'There is no such exercise among yours.');
    const outcome = await here.conductor.execute(room.waiting.drill, {
      type: 'TakeRole',
      id: randomUUID(),
      by: { role: 'trainee', person },
      role: read.form.role
    });
    if (!outcome.ok) return fail(409, { field: 'role', message: outcome.refusal.message });
    redirect(303, `/exercises/${params.id}/waiting`);
  }
};
