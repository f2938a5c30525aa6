import { redirect } from '@sveltejs/kit';
import { enter } from '../../../lib/server/access/enter.ts';
import { askedBy, pathOfAsked } from '../../../lib/server/lti/asked.ts';
import { formIn } from '../../../lib/server/access/form.ts';
import { browserOf, markBrowser } from '../../../lib/server/lti/browser.ts';
import { pathOfLaunchProblem, sentenceOfProblem } from '../../../lib/server/lti/problems.ts';
import type { Actions, PageServerLoad } from './$types';

/**
 * Where a platform sends somebody who opens Hotseat there. The browser is given a secret first, and asked
 * for it at the second look: a frame that keeps none is left for a window of its own.
 */
export const load: PageServerLoad = async (event) => {
  const { lti } = await enter(event.locals);
  const { searchParams, origin } = event.url;
  const problem = sentenceOfProblem(searchParams.get('problem'));
  if (problem !== null) return { problem, window: null };
  const asked = askedBy(searchParams);
  if (!asked) return { problem: sentenceOfProblem('incomplete'), window: null };
  if (!(await lti.launches.platformOf(asked)))
    return { problem: sentenceOfProblem('unknown'), window: null };
  if (!searchParams.has('marked')) {
    markBrowser(event);
    redirect(303, pathOfAsked(searchParams, true));
  }
  const browser = browserOf(event);
  if (browser === null) return { problem: null, window: pathOfAsked(searchParams, false) };
  const begun = await lti.launches.begin(asked, browser, `${origin}/lti/launch`);
  redirect(303, begun.ok ? begun.url : pathOfLaunchProblem(begun.because));
};

export const actions: Actions = {
  async default({ request }) {
    const sent = new URLSearchParams();
    for (const [name, value] of await formIn(request))
      if (typeof value === 'string') sent.set(name, value);
    if (!askedBy(sent)) redirect(303, pathOfLaunchProblem('incomplete'));
    redirect(303, pathOfAsked(sent, false));
  }
};
