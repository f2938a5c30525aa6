import { fail, redirect } from '@sveltejs/kit';
import { enter, signedIn } from '../../../../lib/server/access/enter.ts';
import { readForm } from '../../../../lib/server/access/form.ts';
import { runtime } from '../../../../lib/server/runtime.ts';
import { noteSchema, restoreSchema } from '../../../../lib/server/studio/forms.ts';
import { versionsPage } from '../../../../lib/server/views/scenario.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) =>
  versionsPage(await enter(locals), locals.visitor.actor, params.id, url);

export const actions: Actions = {
  async keep({ request, params }) {
    const { studio } = await runtime();
    const read = await readForm(request, noteSchema);
    if (!read.ok) return fail(400, { form: 'keep', ...read });
    const kept = await studio.keep(params.id, read.form.note);
    const refuse = (message: string) =>
      fail(400, { form: 'keep', ok: false, field: null, message });
    if (!kept) return refuse('This scenario is not there any more.');
    if (!kept.ok) return refuse('Somebody is writing in it right now. Try again in a moment.');
    if (!kept.fresh)
      return refuse(`Nothing has changed since version ${String(kept.version.number)}.`);
    redirect(303, `/studio/${params.id}/versions`);
  },

  async restore({ request, params, locals }) {
    const { studio } = await runtime();
    const read = await readForm(request, restoreSchema);
    if (!read.ok) return fail(400, { form: 'restore', ...read });
    const { version } = read.form;
    const done = await studio.restore(params.id, version, signedIn(locals).person.id);
    if (!done.ok) return fail(400, { form: 'restore', ...done });
    redirect(303, `/studio/${params.id}/versions`);
  }
};
