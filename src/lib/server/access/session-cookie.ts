import type { RequestEvent } from '@sveltejs/kit';
import { IDLE } from './sessions.ts';

const COOKIE = 'hotseat_session';

type Carrier = Pick<RequestEvent, 'cookies' | 'url'>;

export function sessionToken({ cookies }: Pick<Carrier, 'cookies'>): string | undefined {
  return cookies.get(COOKIE);
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

export function takeSession({ cookies, url }: Carrier): void {
  cookies.delete(COOKIE, { path: '/', secure: url.protocol === 'https:' });
}
