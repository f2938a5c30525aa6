import type { RequestEvent } from '@sveltejs/kit';
import { FRAMING } from '../access/session-cookie.ts';
import { newSecret, SECRET } from '../access/secret.ts';

/** Seconds: the time to sign in at the platform. */
const LASTS = 15 * 60;

type Carrier = Pick<RequestEvent, 'cookies' | 'url'>;

/**
 * Gives a browser a secret that ties a launch to it, so that nobody is led to finish one that somebody
 * else began. In a frame it is kept over https alone; a window keeps it over http too.
 */
export function markBrowser({ cookies, url }: Carrier): void {
  const held = browserOf({ cookies, url });
  cookies.set(nameFor(url), held ?? newSecret(), { ...optionsFor(url), maxAge: LASTS });
}

/** The secret that a browser holds; null when it holds none. */
export function browserOf({ cookies, url }: Carrier): string | null {
  const held = cookies.get(nameFor(url));
  return held !== undefined && SECRET.test(held) ? held : null;
}

/** Whether a browser is about to show the answer in a frame, as it says itself. */
export function isInFrame({ headers }: Request): boolean {
  return /^i?frame$/.test(headers.get('sec-fetch-dest') ?? '');
}

function nameFor({ protocol }: URL): string {
  return protocol === 'https:' ? '__Host-hotseat_lti' : 'hotseat_lti';
}

function optionsFor({ protocol }: URL) {
  return protocol === 'https:'
    ? FRAMING
    : ({ path: '/', httpOnly: true, sameSite: 'lax', secure: false } as const);
}
