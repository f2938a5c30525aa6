import { fail, redirect } from '@sveltejs/kit';
import { newAccountSchema } from '../../../lib/server/access/account-forms.ts';
import { arrivalOf, playedHere } from '../../../lib/server/access/arrival.ts';
import { enter } from '../../../lib/server/access/enter.ts';
import { readForm } from '../../../lib/server/access/form.ts';
import { handOver } from '../../../lib/server/access/hand-over.ts';
import { homeOf } from '../../../lib/server/access/refuse.ts';
import { runtime } from '../../../lib/server/runtime.ts';
import { invitationOf } from '../../../lib/server/views/invitation.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const here = await enter(event.locals);
  return {
    invitation: await invitationOf(here, event.params.token),
    signedIn: event.locals.visitor.signedIn !== null,
    played: await playedHere(event, here)
  };
};

export const actions: Actions = {
  async default(event) {
    const here = await runtime();
    const read = await readForm(event.request, newAccountSchema);
    if (!read.ok) return fail(400, read);
    const { bring, ...given } = read.form;
    const arrival = arrivalOf(event, here, bring);
    const done = await here.accounts.accept(event.params.token, given, arrival);
    if (!done.ok) return fail(400, done);
    await handOver(event, here, done.token);
    redirect(303, homeOf(done.person));
  }
};
