import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Refusal } from './admit.ts';

/**
 * Answers a request that is refused. Programs get JSON, and so do forms that a script sends. People
 * who have not signed in are sent to do so, and then to where they wanted to go.
 *
 * @throws the redirect, or the error that the framework shows
 */
export function refuse(
  { request, url }: Pick<RequestEvent, 'request' | 'url'>,
  { status, message, endpoint }: Refusal
): Response {
  if (endpoint) return Response.json({ message }, { status });
  if (status === 401) {
    const next = request.method === 'GET' ? `${url.pathname}${url.search}` : url.pathname;
    redirect(303, next === '/' ? '/signin' : `/signin?next=${encodeURIComponent(next)}`);
  }
  if (request.headers.get('accept')?.includes('application/json'))
    return Response.json({ type: 'error', error: { message } }, { status });
  error(status, message);
}

/** Sends a browser on; what is in the address is for nobody's cache. */
export function goTo(place: string): Response {
  return new Response(null, {
    status: 303,
    headers: { location: place, 'cache-control': 'private, no-store' }
  });
}

/** A path of ours to go on to, from the address of a page; the lobby for anything else. */
export function nextPath(given: string | null, ours: string): string {
  if (!given?.startsWith('/') || !URL.canParse(given, ours)) return '/';
  const url = new URL(given, ours);
  return url.origin === ours ? `${url.pathname}${url.search}` : '/';
}
