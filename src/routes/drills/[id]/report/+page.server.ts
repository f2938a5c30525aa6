import { fail, redirect } from '@sveltejs/kit';
import { enter } from '../../../../lib/server/access/enter.ts';
import { readForm } from '../../../../lib/server/access/form.ts';
import { todayIn } from '../../../../lib/server/assignments/roll.ts';
import { changeAction, dueProblem, ownerOf } from '../../../../lib/server/reports/action-form.ts';
import { addSchema, changeSchema, stateSchema } from '../../../../lib/server/reports/forms.ts';
import { runtime } from '../../../../lib/server/runtime.ts';
import { mayWriteReport, reportPage } from '../../../../lib/server/views/report.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) =>
  reportPage(await enter(locals), params.id, locals.visitor);

export const actions: Actions = {
  async state({ params, request, locals }) {
    const here = await runtime();
    const read = await readForm(request, stateSchema);
    if (!read.ok) return fail(400, { form: 'state', action: null, ...read });
    await mayWriteReport(here, params.id, locals.visitor);
    await here.reportDesk.setState(params.id, read.form.state, locals.visitor.actor.id);
    redirect(303, `/drills/${params.id}/report`);
  },

  async add({ params, request, locals }) {
    const here = await runtime();
    const { actor } = locals.visitor;
    const read = await readForm(request, addSchema);
    if (!read.ok) return fail(400, { form: 'add', action: null, ...read });
    await mayWriteReport(here, params.id, locals.visitor);
    const { title, owner: id, ownerName, due, area } = read.form;
    const chosen = await ownerOf(here, actor, id, ownerName);
    if (!chosen.ok) return fail(400, { form: 'add', action: null, ...chosen });
    const passed = dueProblem(due, todayIn(here));
    if (passed) return fail(400, { form: 'add', action: null, ...passed });
    const wish = { title, owner: chosen.owner, due, area };
    await here.reportDesk.add(params.id, wish, actor.id);
    redirect(303, `/drills/${params.id}/report#improvement-plan`);
  },

  async change({ params, request, locals }) {
    const here = await runtime();
    const read = await readForm(request, changeSchema);
    if (!read.ok) return fail(400, { form: 'change', action: null, ...read });
    // What stands in the address is what was asked for.
    const form = { ...read.form, drill: params.id };
    const refused = await changeAction(here, locals.visitor.actor, form);
    if (refused) return fail(409, { form: 'change', action: form.action, ok: false, ...refused });
    redirect(303, `/drills/${params.id}/report#improvement-plan`);
  }
};
