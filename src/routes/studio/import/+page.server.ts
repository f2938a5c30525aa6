import { fail, redirect } from '@sveltejs/kit';
import { enter, signedIn } from '../../../lib/server/access/enter.ts';
import { readForm } from '../../../lib/server/access/form.ts';
import { runtime } from '../../../lib/server/runtime.ts';
import { importedSchema } from '../../../lib/server/studio/forms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  await enter(locals);
  return { today: new Date().toISOString().slice(0, 10) };
};

export const actions: Actions = {
  async default({ request, locals }) {
    const { studio } = await runtime();
    const read = await readForm(request, importedSchema);
    if (!read.ok) return fail(400, read);
    const { title, text } = read.form;
    const made = await studio.create(signedIn(locals).person.id, title, { kind: 'text', text });
    if (!made.ok) return fail(400, made);
    redirect(303, `/studio/${made.id}`);
  }
};
