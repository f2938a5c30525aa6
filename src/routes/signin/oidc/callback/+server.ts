import { arrivalOf } from '../../../../lib/server/access/arrival.ts';
import { handOver } from '../../../../lib/server/access/hand-over.ts';
import { takeBegun } from '../../../../lib/server/access/oidc/begun.ts';
import { callbackAt } from '../../../../lib/server/access/oidc/callback.ts';
import { pathOfProblem } from '../../../../lib/server/access/oidc/problems.ts';
import { goTo, nextPath } from '../../../../lib/server/access/refuse.ts';
import { runtime } from '../../../../lib/server/runtime.ts';
import type { RequestHandler } from './$types';

/** Where the provider sends the browser back to. */
export const GET: RequestHandler = async (event) => {
  const here = await runtime();
  const { origin, search } = event.url;
  const begun = takeBegun(event);
  const next = nextPath(begun?.next ?? null, origin);
  if (!here.oidc) return goTo(pathOfProblem('off', next));
  const arrival = arrivalOf(event, here, begun?.bring);
  const holder = event.locals.visitor.signedIn?.person.id ?? null;
  const done = await here.oidc.finish(callbackAt(origin, search), begun, arrival, holder);
  if (!done.ok) return goTo(pathOfProblem(done.because, next));
  await handOver(event, here, done.token);
  return goTo(next);
};
