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
  return new Response(null, { status: 303, headers: { location: '/signin' } });
};
