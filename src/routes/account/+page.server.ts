import { fail, redirect } from '@sveltejs/kit';
import {
  deleteSchema,
  passwordSchema,
  renameSchema,
  revokeSchema
} from '../../lib/server/access/account-forms.ts';
import { arrivalOf } from '../../lib/server/access/arrival.ts';
import { enter, signedIn } from '../../lib/server/access/enter.ts';
import { readForm } from '../../lib/server/access/form.ts';
import { giveSession, takeSession } from '../../lib/server/access/session-cookie.ts';
import { runtime } from '../../lib/server/runtime.ts';
import { accountOf } from '../../lib/server/views/account.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) =>
  accountOf(await enter(locals), signedIn(locals));

export const actions: Actions = {
  async rename({ request, locals }) {
    const { accounts } = await runtime();
    const read = await readForm(request, renameSchema);
    if (!read.ok) return fail(400, { form: 'rename', ...read });
    const done = await accounts.rename(signedIn(locals).person, read.form.name);
    return done.ok ? { form: 'rename', ...done } : fail(400, { form: 'rename', ...done });
  },

  async password(event) {
    const here = await runtime();
    const read = await readForm(event.request, passwordSchema);
    if (!read.ok) return fail(400, { form: 'password', ...read });
    const { person } = signedIn(event.locals);
    const arrival = arrivalOf(event, here);
    const done = await here.accounts.changePassword(person, read.form, arrival);
    if (!done.ok) return fail(400, { form: 'password', ...done });
    giveSession(event, done.token);
    // The page is loaded anew by the new session: the one of this request is over.
    redirect(303, '/account?changed=password');
  },

  async revoke({ request, locals }) {
    const { accounts } = await runtime();
    const read = await readForm(request, revokeSchema);
    if (!read.ok) return fail(400, { form: 'revoke', ...read });
    await accounts.revoke(signedIn(locals).person.id, read.form.session);
    redirect(303, '/account');
  },

  async delete(event) {
    const here = await runtime();
    const read = await readForm(event.request, deleteSchema);
    if (!read.ok) return fail(400, { form: 'delete', ...read });
    const arrival = arrivalOf(event, here);
    const done = await here.accounts.deleteOwn(signedIn(event.locals), read.form.current, arrival);
    if (!done.ok) return fail(400, { form: 'delete', ...done });
    takeSession(event);
    redirect(303, '/signin?deleted');
  }
};
