import { arrivalOf } from '../../../lib/server/access/arrival.ts';
import { addressOf } from '../../../lib/server/access/address.ts';
import { formIn } from '../../../lib/server/access/form.ts';
import { endBefore } from '../../../lib/server/access/hand-over.ts';
import { goTo } from '../../../lib/server/access/refuse.ts';
import { giveFramedSession, giveSession } from '../../../lib/server/access/session-cookie.ts';
import { browserOf, isInFrame } from '../../../lib/server/lti/browser.ts';
import { pathOfLaunchProblem } from '../../../lib/server/lti/problems.ts';
import { runtime } from '../../../lib/server/runtime.ts';
import type { RequestHandler } from './$types';

/** Takes the answer of a platform. It comes from another site, without what our cookies hold. */
export const POST: RequestHandler = async (event) => {
  const { lti, settings } = await runtime();
  const sent = new URLSearchParams();
  for (const [name, value] of await formIn(event.request))
    if (typeof value === 'string') sent.append(name, value);
  const taken = await lti.launches.take(sent, event.url.origin, addressOf(event, settings));
  return goTo(
    taken.ok
      ? `/lti/launch?state=${encodeURIComponent(taken.state)}`
      : pathOfLaunchProblem(taken.because)
  );
};

/** Lets in whom the platform has vouched for, in the browser that began. */
export const GET: RequestHandler = async (event) => {
  const here = await runtime();
  const framed = event.url.protocol === 'https:' && isInFrame(event.request);
  const state = event.url.searchParams.get('state') ?? '';
  const arrival = arrivalOf(event, here);
  const done = await here.lti.launches.finish(state, browserOf(event), arrival, framed);
  if (!done.ok) return goTo(pathOfLaunchProblem(done.because));
  await endBefore(event, here);
  if (framed) giveFramedSession(event, done.token);
  else giveSession(event, done.token);
  return goTo(done.scenario === null ? '/' : `/scenarios/${done.scenario}`);
};
