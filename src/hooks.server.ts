import { building, dev } from '$app/environment';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import { admit } from './lib/server/access/admit.ts';
import { isApi, problem } from './lib/server/api/problem.ts';
import { addSecurityHeaders } from './lib/server/access/headers.ts';
import { FOREIGN, isForeign } from './lib/server/access/origin.ts';
import { ruleOf } from './lib/server/access/routes.ts';
import { refuse } from './lib/server/access/refuse.ts';
import { NOBODY, visitorOf } from './lib/server/access/visitor.ts';
import { framesFor } from './lib/server/lti/framing.ts';
import { runtime, type Runtime } from './lib/server/runtime.ts';
import { whyNotKept } from './lib/server/store/not-kept.ts';

/**
 * Whether an answer is the same for everybody; a cookie would keep caches from sharing it. Pictures of
 * scenarios that people write are not for everybody.
 */
function isForAnybody({ pathname }: URL, { builtIn }: Runtime): boolean {
  const scenario = /^\/media\/([^/]*)\//.exec(pathname)?.[1];
  if (scenario !== undefined) return builtIn.has(scenario);
  return /^\/(?:health$|avatars\/|lti\/jwks$)/.test(pathname);
}

export const init: ServerInit = async () => {
  if (building) return;
  const { setup } = await runtime({ dev });
  // Otherwise `npm start` says it, which knows the address.
  const path = dev ? await setup.offer() : null;
  if (path !== null) process.stdout.write(`  to set up accounts, once: ${path}\n`);
};

export const handle: Handle = async (asked) => {
  // After a hot reload this puts the runtime together again.
  const here = await runtime({ dev });
  const { request, route } = asked.event;
  const what = { method: request.method, route: route.id ?? 'none' };
  return here.metrics.answering(what, () => answer(asked, here));
};

async function answer({ event, resolve }: Parameters<Handle>[0], here: Runtime): Promise<Response> {
  const { request, url, locals } = event;
  const abroad = ruleOf(request.method, event.route.id ?? '', url)?.abroad === true;
  if (!abroad && isForeign(request, url.origin))
    return withHeaders(Response.json({ error: FOREIGN }, { status: 403 }), url);
  locals.visitor = isForAnybody(url, here) ? NOBODY : await visitorOf(event, here);
  locals.refusal = await admit(event, locals.visitor, here);
  const { refusal } = locals;
  if (event.route.id === null && isApi(url))
    return withHeaders(problem(404, 'There is nothing at this address of the API.'), url);
  // A page shows its refusal itself; everything else would have done something by then.
  const asksPage = request.method === 'GET' && !event.isDataRequest && refusal?.endpoint === false;
  if (refusal && !(asksPage && refusal.status !== 401)) {
    return withHeaders(refuse(event, refusal), url);
  }
  const response = await resolve(event);
  if (refusal && response.status !== refusal.status)
    throw new Error(`the page ${event.route.id} was loaded for somebody who may not see it`);
  // What one person was shown must not wait in a cache for the next: a guest's drill neither.
  if (locals.visitor.actor.id !== '' && !response.headers.has('cache-control'))
    response.headers.set('cache-control', 'private, no-store');
  return withHeaders(response, url, await framesFor(event, locals.visitor, here.lti.store));
}

function withHeaders(
  response: Response,
  { protocol }: URL,
  frames: readonly string[] = []
): Response {
  addSecurityHeaders(response.headers, protocol, frames);
  return response;
}

export const handleError: HandleServerError = async ({ error, event, status, message }) => {
  if (status < 500) return { message };
  const id = randomUUID().slice(0, 8);
  const { log } = await runtime({ dev });
  log.error(
    { id, status, route: event.route.id, method: event.request.method, err: error },
    message
  );
  return { message: whyNotKept(error) ?? 'Something went wrong on our side.', id };
};
