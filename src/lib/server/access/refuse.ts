import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { isApi, problem } from '../api/problem.ts';
import type { Person } from '../store/people-store.ts';
import type { Refusal } from './admit.ts';

/** Characters of a path to go on to: it travels in headers, which proxies and browsers bound. */
const LONGEST_NEXT = 2000;

const NO_TOKEN =
  'A bearer token is missing or not good any more. An administrator makes one under Settings; send it as “Authorization: Bearer …”.';
/** What is taken away: an address that ends as a file does. */
const FILE = /\.[a-z]+$/;

/**
 * Answers a request that is refused. Programs get JSON, and so do forms that a script sends. People
 * who have not signed in are sent to do so, and then to where they wanted to go. A screen that is open
 * learns who is signed in now, so that it can say what has become of it.
 *
 * @throws the redirect, or the error that the framework shows
 */
export function refuse(
  { request, url, locals }: Pick<RequestEvent, 'request' | 'url' | 'locals'>,
  { status, message, endpoint, because }: Refusal
): Response {
  if (isApi(url)) return problem(status, status === 401 ? NO_TOKEN : message);
  // Who has a screen open and whose it is now, is for screens; a table is read by people and programs.
  if (endpoint && FILE.test(url.pathname)) return problem(status, message);
  if (endpoint) {
    const person = locals.visitor.signedIn?.person.id ?? null;
    return Response.json({ message, person, because: because ?? null }, { status });
  }
  if (status === 401) {
    const next = request.method === 'GET' ? `${url.pathname}${url.search}` : url.pathname;
    const asked = encodeURIComponent(next);
    redirect(
      303,
      next === '/' || asked.length > LONGEST_NEXT ? '/signin' : `/signin?next=${asked}`
    );
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

/** Where somebody begins: with the drills, or with readiness where they read of others and play none. */
export function homeOf({ roles }: Pick<Person, 'roles'>): '/' | '/readiness' {
  return roles.includes('manager') && !roles.includes('trainee') ? '/readiness' : '/';
}

/** A path of ours to go on to, from the address of a page; the lobby for anything else. */
export function nextPath(given: string | null, ours: string): string {
  if (!given?.startsWith('/') || given.length > LONGEST_NEXT) return '/';
  if (!URL.canParse(given, ours)) return '/';
  const url = new URL(given, ours);
  // What is left of "/.//evil.example" begins as the address of another host.
  const isOurs = url.origin === ours && !url.pathname.startsWith('//');
  return isOurs ? `${url.pathname}${url.search}` : '/';
}
