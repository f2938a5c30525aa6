import { keepBegun } from '../../../lib/server/access/oidc/begun.ts';
import { callbackAt } from '../../../lib/server/access/oidc/callback.ts';
import { pathOfProblem } from '../../../lib/server/access/oidc/problems.ts';
import { goTo, nextPath } from '../../../lib/server/access/refuse.ts';
import { runtime } from '../../../lib/server/runtime.ts';
import { providerOf } from '../../../lib/server/views/provider.ts';
import type { RequestHandler } from './$types';

/** Sends the browser to the provider. */
export const GET: RequestHandler = async (event) => {
  const { oidc, settings } = await runtime();
  const { searchParams, origin } = event.url;
  const next = nextPath(searchParams.get('next'), origin);
  const { signedIn } = event.locals.visitor;
  // Who is signed in by a password may join their account to the provider, which shows that both are theirs.
  if (signedIn && (!oidc || providerOf(signedIn.person, settings) !== null)) return goTo(next);
  if (!oidc) return goTo(pathOfProblem('off', next));
  const began = await oidc.begin(callbackAt(origin).href);
  if (!began.ok) return goTo(pathOfProblem(began.because, next));
  keepBegun(event, { ...began.begun, next, bring: searchParams.has('bring') });
  return goTo(began.url);
};
