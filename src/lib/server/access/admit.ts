import type { RequestEvent } from '@sveltejs/kit';
import { allows, reachOf } from './permissions.ts';
import { ruleOf, type Rule } from './routes.ts';
import { drillSubject, exerciseSubject, type FindSubject, type Subjects } from './subjects.ts';
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
  exercise: 'There is no such exercise among yours.',
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
  here: Subjects
): Promise<Refusal | null> {
  // There is no such route: the framework says so.
  if (route.id === null) return null;
  const rule = ruleOf(request.method, route.id, url);
  if (!rule) return { status: 404, message: 'Nothing here answers that.', endpoint: true };
  const { of, endpoint = false } = rule;
  const actions = rule.or ? [rule.action, rule.or] : [rule.action];
  if (actions.every((action) => reachOf(visitor.actor, action) === 'none')) {
    return visitor.signedIn
      ? { status: 403, message: 'Your roles do not include this.', endpoint }
      : { status: 401, message: 'Please sign in.', endpoint };
  }
  if (!of) return null;
  const subject = await SUBJECTS[of](here, params['id'] ?? '');
  return subject && actions.some((action) => allows(visitor.actor, action, subject))
    ? null
    : { status: 404, message: NOT_HERE[of], endpoint };
}

const SUBJECTS: Record<NonNullable<Rule['of']>, FindSubject> = {
  drill: drillSubject,
  exercise: exerciseSubject,
  async person({ people }, id) {
    const person = await people.find(id);
    return person && { owner: person.id, teams: person.teams };
  }
};
