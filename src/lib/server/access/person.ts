import type { RequestEvent } from '@sveltejs/kit';
import { digestOfSecret, newSecret, SECRET } from './secret.ts';

const COOKIE = 'hotseat_person';
const YEAR = 365 * 24 * 60 * 60;

/**
 * The person behind a request without an account: the hash of a random token that only their
 * browser holds. Who has none yet gets one. What we keep is the hash, so that our files let nobody
 * in.
 */
export function identify(event: RequestEvent): string {
  const held = event.cookies.get(COOKIE);
  const known = held !== undefined && SECRET.test(held);
  const token = known ? held : newSecret();
  // Pages renew it; streams and commands are many and need not.
  if (!known || (event.request.method === 'GET' && isPage(event.request))) {
    event.cookies.set(COOKIE, token, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: event.url.protocol === 'https:',
      maxAge: YEAR
    });
  }
  return digestOfSecret(token);
}

/** Who practised in this browser before; null when nobody has. */
export function practisedHere({ cookies }: Pick<RequestEvent, 'cookies'>): string | null {
  const held = cookies.get(COOKIE);
  return held !== undefined && SECRET.test(held) ? digestOfSecret(held) : null;
}

function isPage(request: Request): boolean {
  return request.headers.get('accept')?.includes('text/html') ?? false;
}
