import type { RequestEvent } from '@sveltejs/kit';
import type { Runtime } from '../runtime.ts';
import { allows, reachOf, type Subject } from './permissions.ts';
import { ruleOf, type Rule } from './routes.ts';
import type { Visitor } from './visitor.ts';

/** Why a request is not answered. */
export interface Refusal {
  /** 401: somebody who signs in may be answered. 403: not in this role. 404: nothing for them here. */
  status: 401 | 403 | 404;
  message: string;
  /** Whether a program asked, that no page can answer. */
  endpoint: boolean;
}

const NOT_HERE: Record<NonNullable<Rule['of']>, string> = {
  drill: 'There is no such drill among yours.',
  person: 'There is nobody at this address whom you may see.'
};

/**
 * Whether a request may be answered: the one place where routes ask the table of permissions. Null
 * when it may. What is somebody else's and what does not exist get the same answer, so that ids
 * cannot be tried out.
 */
export async function admit(
  { request, route, url, params }: Pick<RequestEvent, 'request' | 'route' | 'url' | 'params'>,
  visitor: Visitor,
  here: Pick<Runtime, 'drills' | 'people'>
): Promise<Refusal | null> {
  // There is no such route: the framework says so.
  if (route.id === null) return null;
  const rule = ruleOf(request.method, route.id, url);
  if (!rule) return { status: 404, message: 'Nothing here answers that.', endpoint: true };
  const { action, of, endpoint = false } = rule;
  if (reachOf(visitor.actor, action) === 'none') {
    return visitor.signedIn
      ? { status: 403, message: 'Your roles do not include this.', endpoint }
      : { status: 401, message: 'Please sign in.', endpoint };
  }
  if (!of) return null;
  const subject = await SUBJECTS[of](here, params['id'] ?? '');
  return subject && allows(visitor.actor, action, subject)
    ? null
    : { status: 404, message: NOT_HERE[of], endpoint };
}

type FindSubject = (
  here: Pick<Runtime, 'drills' | 'people'>,
  id: string
) => Promise<Subject | null>;

const SUBJECTS: Record<NonNullable<Rule['of']>, FindSubject> = {
  async drill({ drills, people }, id) {
    const summary = await drills.summary(id);
    if (!summary) return null;
    const owner = await people.find(summary.owner);
    return { owner: summary.owner, teams: owner?.teams ?? [] };
  },
  async person({ people }, id) {
    const person = await people.find(id);
    return person && { owner: person.id, teams: person.teams };
  }
};
