import { goTo, nextPath } from '../../lib/server/access/refuse.ts';
import { takeSession } from '../../lib/server/access/session-cookie.ts';
import { runtime } from '../../lib/server/runtime.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async (event) => {
  const { signedIn } = event.locals.visitor;
  if (signedIn) {
    const { accounts } = await runtime();
    await accounts.signOut(signedIn.person.id, signedIn.session.id);
  }
  takeSession(event);
  const next = nextPath(event.url.searchParams.get('next'), event.url.origin);
  return goTo(next === '/' ? '/signin' : next);
};
