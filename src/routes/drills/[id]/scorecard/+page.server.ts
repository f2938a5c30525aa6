import { fail, redirect } from '@sveltejs/kit';
import { sureSchema } from '../../../../lib/server/access/account-forms.ts';
import { deleteDrill } from '../../../../lib/server/access/delete-drill.ts';
import { enter } from '../../../../lib/server/access/enter.ts';
import { readForm } from '../../../../lib/server/access/form.ts';
import { runtime } from '../../../../lib/server/runtime.ts';
import { debriefing } from '../../../../lib/server/views/debriefing.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) =>
  debriefing(await enter(locals), params.id, locals.visitor, url.searchParams.get('of'));

export const actions: Actions = {
  async delete({ params, request, locals }) {
    const here = await runtime();
    const read = await readForm(request, sureSchema);
    if (!read.ok) return fail(400, { message: read.message });
    const done = await deleteDrill({ ...here, lti: here.lti.store }, params.id, locals.visitor);
    if (!done.ok) return fail(409, { message: done.message });
    redirect(303, '/scorecards');
  }
};
