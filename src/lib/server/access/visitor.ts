import type { RequestEvent } from '@sveltejs/kit';
import type { Runtime } from '../runtime.ts';
import type { Reader } from '../stream/open-streams.ts';
import type { SignedIn } from './sessions.ts';
import type { Actor } from './permissions.ts';
import { identify, practisedHere } from './person.ts';
import { programOf, type Program } from './program.ts';
import { renewSession, sessionToken } from './session-cookie.ts';

/** Who is behind a request. */
export interface Visitor {
  actor: Actor;
  /** Null for who has not signed in. */
  signedIn: SignedIn | null;
  /** The program that asks; left out where a person does. */
  program?: Program;
}

/** Whose a stream is, so that it can be ended with their session or with what they may see. */
export function readerOf({ actor, signedIn }: Visitor): Reader {
  return { person: actor.id, session: signedIn?.session.id ?? null };
}

/** Who is behind a request that is the same for everybody. */
export const NOBODY: Visitor = {
  actor: { id: '', standings: ['nobody'], teams: [] },
  signedIn: null
};

/**
 * Finds out who is behind a request: by their session; without one, who practises, where practice
 * is open; where it is not, who has joined an exercise as a guest; and nobody otherwise. A program
 * that brings a token is that program and nobody else.
 */
export async function visitorOf(event: RequestEvent, here: Runtime): Promise<Visitor> {
  const program = await programOf(event, here);
  if (program !== null) return { actor: program.actor, signedIn: null, program };
  const token = sessionToken(event);
  const signedIn = await here.sessions.find(token);
  if (signedIn && token !== undefined) {
    const { id, roles, teams } = signedIn.person;
    // Pages renew it, as they do for who practises.
    if (event.request.headers.get('accept')?.includes('text/html')) renewSession(event, token);
    return { actor: { id, standings: ['nobody', ...roles], teams }, signedIn };
  }
  if (!(await isPracticeOpen(here))) return guestOf(event, here);
  const actor: Actor = { id: identify(event), standings: ['nobody', 'practice'], teams: [] };
  return { actor, signedIn: null };
}

/** Who joined an exercise in this browser without an account. Looking gives nobody a cookie. */
async function guestOf(event: RequestEvent, { exercises }: Runtime): Promise<Visitor> {
  const id = practisedHere(event);
  if (id === null) return NOBODY;
  // Also who was taken out again: nothing there is theirs, and they are told so.
  if ((await exercises.ofMember(id)).length === 0) return NOBODY;
  return { actor: { id, standings: ['nobody', 'guest'], teams: [] }, signedIn: null };
}

/** Whether people may practise without an account: by the environment, then by the administrator. */
export async function isPracticeOpen({
  settings,
  house
}: Pick<Runtime, 'settings' | 'house'>): Promise<boolean> {
  return settings.practice && (await house.rules()).practice;
}
