import type { RequestEvent } from '@sveltejs/kit';
import type { Runtime } from '../runtime.ts';
import { giveSession } from './session-cookie.ts';

/** Gives a browser the token of a session that has just begun; the one that it had before ends. */
export async function handOver(
  event: Pick<RequestEvent, 'cookies' | 'url' | 'locals'>,
  here: Pick<Runtime, 'accounts'>,
  token: string
): Promise<void> {
  await endBefore(event, here);
  giveSession(event, token);
}

/** Ends the session that a browser had, which is about to get another one. */
export async function endBefore(
  { locals }: Pick<RequestEvent, 'locals'>,
  { accounts }: Pick<Runtime, 'accounts'>
): Promise<void> {
  const before = locals.visitor.signedIn;
  if (before) await accounts.signOut(before.person.id, before.session.id);
}
