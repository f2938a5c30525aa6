import { fail, redirect } from '@sveltejs/kit';
import { enter, signedIn } from '../../../lib/server/access/enter.ts';
import { formIn, problemsOf, readForm } from '../../../lib/server/access/form.ts';
import { idSchema } from '../../../lib/server/access/people-forms.ts';
import { platformSchema } from '../../../lib/server/lti/platform-form.ts';
import { runtime } from '../../../lib/server/runtime.ts';
import { ltiPage } from '../../../lib/server/views/lti.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) =>
  ltiPage(await enter(locals), url.origin);

export const actions: Actions = {
  async save({ request, locals }) {
    const { lti } = await runtime();
    const given = textsOf(await formIn(request.clone()));
    // What was typed is shown again, so that one wrong address costs no other.
    const again = { id: given['id'] ?? '', given };
    const read = await readForm(request, platformSchema);
    if (!read.ok) return fail(400, { problems: problemsOf(platformSchema, given), ...again });
    const done = await lti.platforms.save(signedIn(locals).person.id, read.form);
    if (!done.ok) return fail(400, { problems: { [done.field ?? '']: done.message }, ...again });
    redirect(303, `/settings/lti?set=${done.id}`);
  },

  async remove({ request, locals }) {
    const { lti } = await runtime();
    const read = await readForm(request, idSchema);
    // The page that comes back shows that there is no such platform any more.
    if (read.ok) await lti.platforms.remove(signedIn(locals).person.id, read.form.id);
    redirect(303, '/settings/lti');
  },

  async rotate({ locals }) {
    const { lti } = await runtime();
    await lti.platforms.rotateKey(signedIn(locals).person.id);
    redirect(303, '/settings/lti');
  }
};

function textsOf(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
  );
}
