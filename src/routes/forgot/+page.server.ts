import { fail, redirect } from '@sveltejs/kit';
import { forgotSchema } from '../../lib/server/access/account-forms.ts';
import { arrivalOf } from '../../lib/server/access/arrival.ts';
import { enter } from '../../lib/server/access/enter.ts';
import { readForm } from '../../lib/server/access/form.ts';
import { runtime } from '../../lib/server/runtime.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { mailedLinks, accounts } = await enter(locals);
  // Without a mail server the sign-in page says whom to ask.
  if (!mailedLinks || !accounts.passwords) redirect(303, '/signin');
};

export const actions: Actions = {
  async default(event) {
    const here = await runtime();
    if (!here.mailedLinks) redirect(303, '/signin');
    const read = await readForm(event.request, forgotSchema);
    if (!read.ok) return fail(400, { ...read, email: '' });
    const { email } = read.form;
    const done = await here.mailedLinks.forgot(email, arrivalOf(event, here));
    if (!done.ok) {
      if (done.wait !== undefined) event.setHeaders({ 'retry-after': String(done.wait) });
      return fail(done.wait === undefined ? 400 : 429, { ...done, email });
    }
    return { ok: true as const, email };
  }
};
