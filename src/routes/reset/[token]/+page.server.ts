import { fail, redirect } from '@sveltejs/kit';
import { resetSchema } from '../../../lib/server/access/account-forms.ts';
import { arrivalOf } from '../../../lib/server/access/arrival.ts';
import { enter } from '../../../lib/server/access/enter.ts';
import { readForm } from '../../../lib/server/access/form.ts';
import { handOver } from '../../../lib/server/access/hand-over.ts';
import { homeOf } from '../../../lib/server/access/refuse.ts';
import { runtime } from '../../../lib/server/runtime.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const { accounts } = await enter(locals);
  const person = await accounts.resets(params.token);
  return { person: person && { name: person.name, email: person.email } };
};

export const actions: Actions = {
  async default(event) {
    const here = await runtime();
    const read = await readForm(event.request, resetSchema);
    if (!read.ok) return fail(400, read);
    const arrival = arrivalOf(event, here);
    const done = await here.accounts.reset(event.params.token, read.form.password, arrival);
    if (!done.ok) return fail(400, done);
    await handOver(event, here, done.token);
    redirect(303, homeOf(done.person));
  }
};
