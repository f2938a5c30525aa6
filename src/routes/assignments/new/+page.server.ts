import { fail, redirect } from '@sveltejs/kit';
import { addDays } from '../../../lib/core/readiness/assignments/index.ts';
import { enter } from '../../../lib/server/access/enter.ts';
import { readForm } from '../../../lib/server/access/form.ts';
import { assignmentSchema, LISTS } from '../../../lib/server/assignments/forms.ts';
import { todayIn } from '../../../lib/server/assignments/roll.ts';
import { runtime } from '../../../lib/server/runtime.ts';
import { targetsFor } from '../../../lib/server/views/assignments.ts';
import type { Actions, PageServerLoad } from './$types';

/** Days ahead that are proposed. */
const AHEAD = 14;

export const load: PageServerLoad = async ({ locals, url }) => {
  const here = await enter(locals);
  const { actor } = locals.visitor;
  const today = todayIn(here);
  return {
    scenarios: (await here.library.list(actor)).map(({ id, title, minutes, organisation }) => ({
      id,
      title,
      minutes,
      organisation: organisation.name
    })),
    targets: await targetsFor(here, actor),
    // So that a page about a drill, a team or a person can lead here.
    chosen: {
      scenario: url.searchParams.get('scenario') ?? '',
      people: url.searchParams.getAll('person'),
      teams: url.searchParams.getAll('team'),
      due: addDays(today, AHEAD)
    },
    today
  };
};

export const actions: Actions = {
  async default({ request, locals }) {
    const here = await runtime();
    const read = await readForm(request, assignmentSchema, LISTS);
    if (!read.ok) return fail(400, read);
    const done = await here.assigning.give(locals.visitor.actor, read.form, todayIn(here));
    if (!done.ok) return fail(400, done);
    redirect(303, `/assignments/${done.id}`);
  }
};
