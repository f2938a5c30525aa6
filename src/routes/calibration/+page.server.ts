import { fail, redirect } from '@sveltejs/kit';
import { enter } from '../../lib/server/access/enter.ts';
import { readForm } from '../../lib/server/access/form.ts';
import { beginRound } from '../../lib/server/calibration/calibration.ts';
import { COUNTS, roundSchema } from '../../lib/server/calibration/forms.ts';
import { runtime } from '../../lib/server/runtime.ts';
import { roundRows } from '../../lib/server/views/calibration.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const here = await enter(locals);
  const { actor } = locals.visitor;
  return {
    rounds: await roundRows(here, actor),
    scenarios: (await here.library.list(actor)).map(({ id, title }) => ({ id, title })),
    counts: COUNTS
  };
};

export const actions: Actions = {
  async default({ request, locals }) {
    const here = await runtime();
    const read = await readForm(request, roundSchema);
    if (!read.ok) return fail(400, read);
    const done = await beginRound(here, locals.visitor.actor, read.form);
    if (!done.ok) return fail(400, done);
    redirect(303, `/calibration/${done.id}`);
  }
};
