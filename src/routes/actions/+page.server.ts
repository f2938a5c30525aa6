import { fail, redirect } from '@sveltejs/kit';
import { enter } from '../../lib/server/access/enter.ts';
import { readForm } from '../../lib/server/access/form.ts';
import { changeAction } from '../../lib/server/reports/action-form.ts';
import { changeSchema } from '../../lib/server/reports/forms.ts';
import { runtime } from '../../lib/server/runtime.ts';
import { actionsPage, filterOf } from '../../lib/server/views/actions.ts';
import type { Actions, PageServerLoad } from './$types';

/** More are not read on a page; who wants them all narrows it down or takes the table away. */
const MOST_ROWS = 200;

export const load: PageServerLoad = async ({ locals, url }) =>
  actionsPage(await enter(locals), locals.visitor, filterOf(url), { most: MOST_ROWS });

export const actions: Actions = {
  async change({ request, locals, url }) {
    const here = await runtime();
    const read = await readForm(request, changeSchema);
    if (!read.ok) return fail(400, { form: 'change', action: null, ...read });
    const refused = await changeAction(here, locals.visitor.actor, read.form);
    if (refused)
      return fail(409, { form: 'change', action: read.form.action, ok: false, ...refused });
    // The view that they came from, without the name of the form.
    url.searchParams.delete('/change');
    redirect(303, `/actions${url.search}`);
  }
};
