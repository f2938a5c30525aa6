import { fail, redirect } from '@sveltejs/kit';
import { enter, signedIn } from '../../../lib/server/access/enter.ts';
import { runtime } from '../../../lib/server/runtime.ts';
import { unpackScenario } from '../../../lib/server/studio/zip.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  await enter(locals);
};

export const actions: Actions = {
  /** A scenario that was packed, here or elsewhere. */
  async zip({ request, locals }) {
    const here = await runtime();
    const file = (await request.formData()).get('file');
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
  }
};
