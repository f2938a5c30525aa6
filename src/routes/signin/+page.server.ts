import { fail, redirect } from '@sveltejs/kit';
import { signInSchema } from '../../lib/server/access/account-forms.ts';
import { arrivalOf, playedHere } from '../../lib/server/access/arrival.ts';
import { enter } from '../../lib/server/access/enter.ts';
import { readForm } from '../../lib/server/access/form.ts';
import { handOver } from '../../lib/server/access/hand-over.ts';
import { sentenceOf } from '../../lib/server/access/oidc/problems.ts';
import { homeOf, nextPath } from '../../lib/server/access/refuse.ts';
import { isPracticeOpen } from '../../lib/server/access/visitor.ts';
import { runtime } from '../../lib/server/runtime.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const here = await enter(event.locals);
  const next = nextPath(event.url.searchParams.get('next'), event.url.origin);
  if (event.locals.visitor.signedIn) redirect(303, next);
  const { oidc } = here.settings;
  return {
    isSetUp: await here.people.isSetUp(),
    /** What people call the provider by which they sign in, and where that begins; null for none. */
    provider: oidc && {
      name: oidc.name,
      href: `/signin/oidc${next === '/' ? '' : `?next=${encodeURIComponent(next)}`}`
    },
    passwords: here.accounts.passwords,
    /** Whether a link for a new password can be mailed. */
    mail: here.mailedLinks !== null,
    problem: sentenceOf(event.url.searchParams.get('problem'), oidc),
    practice: await isPracticeOpen(here),
    played: await playedHere(event, here),
    /** They have just deleted their account. */
    deleted: event.url.searchParams.has('deleted'),
    /** They wanted to go somewhere, and were sent here. */
    sent: next !== '/'
  };
};

export const actions: Actions = {
  async default(event) {
    const here = await runtime();
    const read = await readForm(event.request, signInSchema);
    if (!read.ok) return fail(400, { ...read, email: '' });
    const { bring, ...given } = read.form;
    const done = await here.accounts.signIn(given, arrivalOf(event, here, bring));
    if (!done.ok) {
      if (done.wait !== undefined) event.setHeaders({ 'retry-after': String(done.wait) });
      return fail(done.wait === undefined ? 400 : 429, { ...done, email: given.email });
    }
    await handOver(event, here, done.token);
    const next = nextPath(event.url.searchParams.get('next'), event.url.origin);
    redirect(303, next === '/' ? homeOf(done.person) : next);
  }
};
