import { createHash, randomBytes } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';

const COOKIE = 'hotseat_person';
/** 256 random bits in base64url. */
const TOKEN = /^[\w-]{43}$/;
const YEAR = 365 * 24 * 60 * 60;

/**
 * The person behind a request: the hash of a random token that only their browser holds. Who has
 * none yet gets one. What we keep is the hash, so that our files let nobody in.
 */
export function identify(event: RequestEvent): string {
  const held = event.cookies.get(COOKIE);
  const known = held !== undefined && TOKEN.test(held);
  const token = known ? held : randomBytes(32).toString('base64url');
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
  return createHash('sha256').update(token).digest('hex');
}

function isPage(request: Request): boolean {
  return request.headers.get('accept')?.includes('text/html') ?? false;
}
