import { error, fail, redirect } from '@sveltejs/kit';
import { enter, signedIn } from '../../../lib/server/access/enter.ts';
import { readForm } from '../../../lib/server/access/form.ts';
import { LISTS, termsSchema } from '../../../lib/server/assignments/forms.ts';
import { rollOf, todayIn } from '../../../lib/server/assignments/roll.ts';
import { runtime, type Runtime } from '../../../lib/server/runtime.ts';
import { assignmentPage, overduePart, targetsFor } from '../../../lib/server/views/assignments.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => {
  const here = await enter(locals);
  const { actor } = locals.visitor;
  const { late, ...assignment } = await assignmentPage(
    here,
    actor,
    await assignmentOf(here, params.id)
  );
  return {
    assignment,
    late: overduePart(late, 0),
    targets: await targetsFor(here, actor),
    origin: url.origin
  };
};

export const actions: Actions = {
  async change({ request, params, locals }) {
    const here = await runtime();
    const read = await readForm(request, termsSchema, LISTS);
    if (!read.ok) return fail(400, { form: 'change', ...read });
    const done = await here.assigning.change(
      locals.visitor.actor,
      params.id,
      read.form,
      todayIn(here)
    );
    if (!done.ok) return fail(400, { form: 'change', ...done });
    redirect(303, `/assignments/${params.id}`);
  },

  async withdraw({ params, locals }) {
    const { assigning } = await runtime();
    await assigning.withdraw(signedIn(locals).person.id, params.id);
    redirect(303, '/assignments');
  },

  async remind({ params, locals }) {
    const here = await runtime();
    const assignment = await assignmentOf(here, params.id);
    if (assignment.withdrawn !== null || !here.reminders) return { form: 'remind', came: null };
    const roll = await rollOf(here, locals.visitor.actor, assignment);
    return {
      form: 'remind',
      came: await here.reminders.send(signedIn(locals).person, [roll])
    };
  }
};

async function assignmentOf({ assignments }: Runtime, id: string) {
  return (await assignments.find(id)) ?? error(404, 'There is no such assignment any more.');
}
