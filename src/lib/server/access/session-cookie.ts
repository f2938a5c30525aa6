import type { RequestEvent } from '@sveltejs/kit';
import { IDLE } from './sessions.ts';

const COOKIE = 'hotseat_session';
/**
 * Of a session in a frame of a learning platform. Browsers keep it apart for each site that shows the
 * frame, so that it is no way to follow anybody, and over https alone.
 */
const FRAMED = '__Host-hotseat_framed';

type Carrier = Pick<RequestEvent, 'cookies' | 'url'>;

export function sessionToken({ cookies }: Pick<Carrier, 'cookies'>): string | undefined {
  return cookies.get(COOKIE) ?? cookies.get(FRAMED);
}

/** Whether the session of this browser is one in a frame. */
export function isFramedSession({ cookies }: Pick<Carrier, 'cookies'>): boolean {
  return cookies.get(COOKIE) === undefined && cookies.get(FRAMED) !== undefined;
}

/** Gives a browser its token, for as long as an unused session lasts. */
export function giveSession({ cookies, url }: Carrier, token: string): void {
  cookies.set(COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:',
    maxAge: IDLE / 1000
  });
}

/** Gives a frame its token. @throws over plain http, where browsers would drop it */
export function giveFramedSession({ cookies, url }: Carrier, token: string): void {
  if (url.protocol !== 'https:') throw new Error('a frame has a session over https alone');
  cookies.set(FRAMED, token, { ...FRAMING, maxAge: IDLE / 1000 });
}

/** Renews what the browser holds, of the kind that it holds. */
export function renewSession(carrier: Carrier, token: string): void {
  if (isFramedSession(carrier) && carrier.url.protocol === 'https:')
    giveFramedSession(carrier, token);
  else giveSession(carrier, token);
}

export function takeSession({ cookies, url }: Carrier): void {
  cookies.delete(COOKIE, { path: '/', secure: url.protocol === 'https:' });
  if (cookies.get(FRAMED) !== undefined) cookies.delete(FRAMED, FRAMING);
}

/** What a cookie needs to be kept in a frame of another site. */
export const FRAMING = {
  path: '/',
  httpOnly: true,
  sameSite: 'none',
  secure: true,
  partitioned: true
} as const;
