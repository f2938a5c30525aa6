import { fail, redirect } from '@sveltejs/kit';
import { enter, signedIn } from '../../../lib/server/access/enter.ts';
import { readForm } from '../../../lib/server/access/form.ts';
import { runtime } from '../../../lib/server/runtime.ts';
import { newSchema } from '../../../lib/server/studio/forms.ts';
import { mayBeginWith, sourcesFor } from '../../../lib/server/studio/sources.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
  sources: await sourcesFor(await enter(locals), locals.visitor.actor),
  from: url.searchParams.get('from') ?? ''
});

export const actions: Actions = {
  async default({ request, locals }) {
    const here = await runtime();
    const { actor } = locals.visitor;
    const read = await readForm(request, newSchema);
    if (!read.ok) return fail(400, read);
    const { title, from } = read.form;
    if (!(await mayBeginWith(here, actor, from)))
      return fail(400, {
        ok: false,
        field: 'from',
        message: 'What it is to begin with is not there any more. Choose something else.'
      });
    const made = await here.studio.create(signedIn(locals).person.id, title, from);
    if (!made.ok) return fail(400, made);
    redirect(303, `/studio/${made.id}`);
  }
};
