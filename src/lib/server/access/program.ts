import type { RequestEvent } from '@sveltejs/kit';
import { isApi } from '../api/problem.ts';
import type { ApiToken, ConnectionStore } from '../store/connection-store.ts';
import type { PeopleStore } from '../store/people-store.ts';
import type { Actor } from './permissions.ts';
import { digestOfSecret, newSecret } from './secret.ts';

/** A program that asks by a token. */
export interface Program {
  /** Null where the token is unknown, revoked or past its time. */
  token: ApiToken | null;
  actor: Actor;
}

/** What tokens begin with, so that whoever finds one knows what it is. */
const MARK = 'hotseat_';
const BEARER = /^Bearer +(hotseat_[\w-]{43})$/i;
/** Ms within which it is not noted again that a token was used. */
const NOTED = 5 * 60_000;

export function newToken(): string {
  return `${MARK}${newSecret()}`;
}

/** The program behind a request to the API; null where no token comes with it. */
export async function programOf(
  { request, url }: Pick<RequestEvent, 'request' | 'url'>,
  { connections, people }: { connections: ConnectionStore; people: PeopleStore },
  now = Date.now()
): Promise<Program | null> {
  const given = request.headers.get('authorization');
  if (given === null || !isApi(url)) return null;
  const secret = BEARER.exec(given)?.[1];
  const id = secret === undefined ? null : digestOfSecret(secret);
  const { tokens } = await connections.read();
  const token = tokens.find((one) => one.id === id) ?? null;
  if (!token || (token.expires !== null && token.expires <= now))
    return { token: null, actor: { id: '', standings: ['nobody'], teams: [] } };
  if (token.seen === null || token.seen < now - NOTED) await noteUse(connections, token.id, now);
  // Teams that are gone reach nobody.
  const known = (await people.teams()).map((team) => team.id);
  const teams = token.teams === null ? known : known.filter((team) => token.teams?.includes(team));
  return { token, actor: { id: '', standings: ['nobody', ...token.scopes], teams } };
}

async function noteUse(connections: ConnectionStore, id: string, now: number): Promise<void> {
  await connections.change((before) => ({
    ...before,
    tokens: before.tokens.map((one) => (one.id === id ? { ...one, seen: now } : one))
  }));
}
