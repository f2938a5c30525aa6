import { fail, redirect } from '@sveltejs/kit';
import { enter, signedIn } from '../../../lib/server/access/enter.ts';
import { formIn, readForm } from '../../../lib/server/access/form.ts';
import { runtime } from '../../../lib/server/runtime.ts';
import { importedSchema } from '../../../lib/server/studio/forms.ts';
import { unpackScenario } from '../../../lib/server/studio/zip.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  await enter(locals);
  return { today: new Date().toISOString().slice(0, 10) };
};

export const actions: Actions = {
  /** A scenario that was packed, here or elsewhere. */
  async zip({ request, locals }) {
    const here = await runtime();
    const file = (await formIn(request)).get('file');
    if (!(file instanceof File) || file.size === 0)
      return fail(400, {
        form: 'zip',
        problems: [{ file: '', message: 'Choose a zip first.', remedy: '' }]
      });
    const bytes = Buffer.from(await file.arrayBuffer());
    const unpacked = await unpackScenario(here, signedIn(locals).person.id, bytes);
    if (!unpacked.ok) return fail(400, { form: 'zip', problems: unpacked.problems });
    if (unpacked.notes.length === 0) redirect(303, `/studio/${unpacked.id}`);
    return { form: 'zip', id: unpacked.id, notes: unpacked.notes };
  },

  /** A scenario that was made of a MSEL in the browser. */
  async sheet({ request, locals }) {
    const { studio } = await runtime();
    const read = await readForm(request, importedSchema);
    if (!read.ok) return fail(400, { form: 'sheet', ...read });
    const { title, text } = read.form;
    const made = await studio.create(signedIn(locals).person.id, title, { kind: 'text', text });
    if (!made.ok) return fail(400, { form: 'sheet', ...made });
    redirect(303, `/studio/${made.id}`);
  }
};
