import { fail, redirect } from '@sveltejs/kit';
import { newAccountSchema } from '../../lib/server/access/account-forms.ts';
import { arrivalOf, playedHere } from '../../lib/server/access/arrival.ts';
import { enter } from '../../lib/server/access/enter.ts';
import { readForm } from '../../lib/server/access/form.ts';
import { handOver } from '../../lib/server/access/hand-over.ts';
import { runtime } from '../../lib/server/runtime.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const here = await enter(event.locals);
  const isSetUp = await here.people.isSetUp();
  const accepted = await here.setup.accepts(event.url.searchParams.get('token') ?? '');
  return {
    isSetUp,
    accepted,
    played: accepted ? await playedHere(event, here) : { drills: 0, seat: null }
  };
};

export const actions: Actions = {
  async default(event) {
    const here = await runtime();
    const read = await readForm(event.request, newAccountSchema);
    if (!read.ok) return fail(400, read);
    const { bring, ...given } = read.form;
    const token = event.url.searchParams.get('token') ?? '';
    const done = await here.accounts.setUp(token, given, arrivalOf(event, here, bring));
    if (!done.ok) return fail(400, done);
    await handOver(event, here, done.token);
    redirect(303, '/people');
  }
};
