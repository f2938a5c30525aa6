import { building, dev } from '$app/environment';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import { addSecurityHeaders } from './lib/server/access/headers.ts';
import { FOREIGN, isForeign } from './lib/server/access/origin.ts';
import { identify } from './lib/server/access/person.ts';
import { runtime } from './lib/server/runtime.ts';

/** Answers that are the same for everybody; a cookie would keep caches from sharing them. */
const FOR_ANYBODY = /^\/(?:health$|avatars\/|media\/)/;

export const init: ServerInit = async () => {
  if (!building) await runtime({ dev });
};

export const handle: Handle = async ({ event, resolve }) => {
  // After a hot reload this puts the runtime together again.
  await runtime({ dev });
  if (isForeign(event.request, event.url.origin))
    return Response.json({ error: FOREIGN }, { status: 403 });
  event.locals.person = FOR_ANYBODY.test(event.url.pathname) ? '' : identify(event);
  const response = await resolve(event);
  addSecurityHeaders(response.headers, event.url.protocol);
  return response;
};

export const handleError: HandleServerError = async ({ error, event, status, message }) => {
  if (status < 500) return { message };
  const id = randomUUID().slice(0, 8);
  const { log } = await runtime({ dev });
  log.error(
    { id, status, route: event.route.id, method: event.request.method, err: error },
    message
  );
  return { message: 'Something went wrong on our side.', id };
};
