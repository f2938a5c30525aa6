import type { RequestEvent } from '@sveltejs/kit';
import { isFramedSession } from '../access/session-cookie.ts';
import type { Visitor } from '../access/visitor.ts';
import type { LtiStore } from '../store/lti-store.ts';

/**
 * Origins whose pages may show an answer in a frame: of what somebody sees who came from a learning
 * platform in one, those of that platform; of the pages by which one comes, those of all platforms
 * that are set up. Nothing else is shown in a frame.
 */
export async function framesFor(
  event: Pick<RequestEvent, 'cookies' | 'url'>,
  { signedIn }: Visitor,
  lti: LtiStore
): Promise<readonly string[]> {
  const entering = event.url.pathname.startsWith('/lti/');
  const framed = signedIn !== null && isFramedSession(event);
  if (!entering && !framed) return [];
  const platforms = await lti.platforms();
  if (entering) return [...new Set(platforms.flatMap(({ frames }) => frames))];
  const launch = await lti.launch(signedIn?.session.id ?? '');
  return platforms.find(({ id }) => id === launch?.platform)?.frames ?? [];
}
