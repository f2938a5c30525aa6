import { fail, redirect } from '@sveltejs/kit';
import { enter, signedIn } from '../../../lib/server/access/enter.ts';
import { readForm } from '../../../lib/server/access/form.ts';
import { runtime } from '../../../lib/server/runtime.ts';
import {
  archiveSchema,
  deleteSchema,
  shareSchema,
  tagSchema,
  titleSchema
} from '../../../lib/server/studio/forms.ts';
import { scenarioPage } from '../../../lib/server/views/scenario.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) =>
  scenarioPage(await enter(locals), locals.visitor.actor, params.id);

export const actions: Actions = {
  async rename({ request, params, locals }) {
    const { studio } = await runtime();
    const read = await readForm(request, titleSchema);
    if (!read.ok) return fail(400, { form: 'rename', ...read });
    const done = await studio.rename(params.id, read.form.title, signedIn(locals).person.id);
    return done.ok ? { form: 'rename', ...done } : fail(400, { form: 'rename', ...done });
  },

  async tag({ request, params }) {
    const { studio } = await runtime();
    const read = await readForm(request, tagSchema);
    if (!read.ok) return fail(400, { form: 'tag', ...read });
    const done = await studio.tag(params.id, read.form.tags);
    return done.ok ? { form: 'tag', ...done } : fail(400, { form: 'tag', ...done });
  },

  async archive({ request, params }) {
    const { studio } = await runtime();
    const read = await readForm(request, archiveSchema);
    if (!read.ok) return fail(400, { form: 'archive', ...read });
    const done = await studio.archive(params.id, read.form.archived);
    return done.ok ? { form: 'archive', ...done } : fail(400, { form: 'archive', ...done });
  },

  async share({ request, params, locals }) {
    const { studio } = await runtime();
    const read = await readForm(request, shareSchema);
    if (!read.ok) return fail(400, { form: 'share', ...read });
    const done = await studio.share(params.id, read.form.sharedWith, signedIn(locals).person.id);
    return done.ok ? { form: 'share', ...done } : fail(400, { form: 'share', ...done });
  },

  async delete({ request, params, locals }) {
    const { studio } = await runtime();
    const read = await readForm(request, deleteSchema);
    if (!read.ok) return fail(400, { form: 'delete', ...read });
    const done = await studio.delete(params.id, signedIn(locals).person.id);
    if (!done.ok) return fail(400, { form: 'delete', ...done });
    redirect(303, '/studio');
  },

  /** Keeps what is written as a version, from which a drill can be started, and goes to its briefing. */
  async play({ params, locals }) {
    const { studio, library } = await runtime();
    const refuse = (message: string) =>
      fail(400, { form: 'play', ok: false, field: null, message });
    const read = await studio.read(params.id);
    if (!read) return refuse('This scenario is not there any more.');
    if (read.reading.errors > 0)
      return refuse('It has errors. It can be started when they are mended; they stand below.');
    const kept = await studio.keep(params.id, 'Kept to be tried', read.open.draft.revision);
    if (!kept?.ok) return refuse('Somebody is writing in it right now. Try again in a moment.');
    if (!(await library.get(params.id, locals.visitor.actor)))
      return refuse(
        'You may write in it, and not start it: it is archived, or it is not shared with you.'
      );
    redirect(303, `/scenarios/${params.id}`);
  }
};
