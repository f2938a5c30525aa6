import type { RequestEvent } from '@sveltejs/kit';
import { memberOf } from '../exercises/seating.ts';
import { isTooLarge } from './body-size.ts';
import { allows, reachOf, type Action, type Actor, type Subject } from './permissions.ts';
import { practisedHere } from './person.ts';
import { ruleOf, type Rule } from './routes.ts';
import {
  assignmentSubject,
  drillSubject,
  exerciseSubject,
  scenarioSubject,
  wholeAssignmentSubject,
  type FindSubject,
  type Subjects
} from './subjects.ts';
import type { Visitor } from './visitor.ts';

/**
 * The trainer took them out of the exercise; it is played in this browser without an account, and they
 * have signed in; or it has ended, and they conducted it without a right to what came of it.
 */
export type Because = 'taken-out' | 'as-guest' | 'over';

/** Why a request is not answered. */
export interface Refusal {
  /**
   * 401: somebody who signs in may be answered. 403: not in this role. 404: nothing for them here. 413:
   * it brings too much.
   */
  status: 401 | 403 | 404 | 413;
  message: string;
  /** Whether a program asked, that no page can answer. */
  endpoint: boolean;
  /** What they may know of why it is not theirs. */
  because?: Because;
}

const SENTENCES: Record<Because, string> = {
  'taken-out': 'Your trainer has taken you out of this exercise.',
  'as-guest':
    'It is played in this browser without an account, and you have signed in. Sign out to go on with it.',
  over: 'This drill has ended. What was written in it, and its ratings, are for the trainers who debrief it.'
};
const NOT_HERE: Record<NonNullable<Rule['of']>, string> = {
  drill: 'There is no such drill among yours.',
  exercise: 'There is no such exercise among yours.',
  assignment: 'There is no such assignment among those of your teams.',
  'whole assignment':
    'Who gave this assignment can change it, or a colleague in whose teams all are who have it.',
  person: 'There is nobody at this address whom you may see.',
  scenario: 'There is no such scenario among those that you may open.',
  team: 'There is no such team among yours.'
};

type Asking = Pick<RequestEvent, 'request' | 'route' | 'url' | 'params' | 'cookies'>;

/**
 * Whether a request may be answered: the one place where routes ask the table of permissions. Null
 * when it may. What is somebody else's and what does not exist get the same answer, so that ids
 * cannot be tried out.
 */
export async function admit(
  event: Asking,
  visitor: Visitor,
  here: Subjects
): Promise<Refusal | null> {
  const { request, route, url, params } = event;
  // There is no such route: the framework says so.
  if (route.id === null) return null;
  const rule = ruleOf(request.method, route.id, url);
  if (!rule) return { status: 404, message: 'Nothing here answers that.', endpoint: true };
  const { of, endpoint = false } = rule;
  // Nothing is called that, and a database fails everything that it was asked together with it.
  if (Object.values(params).some((named) => named?.includes('\0')))
    return { status: 404, message: 'There is nothing at this address.', endpoint };
  const actions = rule.or ? [rule.action, rule.or] : [rule.action];
  if (actions.every((action) => reachOf(visitor.actor, action) === 'none')) {
    if (visitor.program?.token)
      return { status: 403, message: 'This token has not the scope for that.', endpoint };
    return visitor.signedIn
      ? { status: 403, message: 'Your roles do not include this.', endpoint }
      : { status: 401, message: 'Please sign in.', endpoint };
  }
  if (isTooLarge(request, rule.largest))
    return { status: 413, message: 'This is larger than what is taken here.', endpoint: true };
  if (!of) return null;
  const may = (actor: Actor, what: Subject) =>
    actions.some((action) => allows(actor, action, what));
  const subject = await SUBJECTS[of](here, params['id'] ?? '', (near) => may(visitor.actor, near));
  if (!subject) return { status: 404, message: NOT_HERE[of], endpoint };
  if (may(visitor.actor, subject)) {
    const over =
      rule.ended && (await isOverFor(visitor.actor, rule.ended, here, params['id'] ?? ''));
    return over ? { status: 403, message: SENTENCES.over, endpoint, because: 'over' } : null;
  }
  const because = await whyNot(event, of, visitor, here, (actor) => may(actor, subject));
  return because
    ? { status: 404, message: SENTENCES[because], endpoint, because }
    : { status: 404, message: NOT_HERE[of], endpoint };
}

/** Whether a drill that is conducted has ended for somebody who may do no more than conduct it. */
async function isOverFor(
  actor: Actor,
  ended: Action,
  here: Subjects,
  drill: string
): Promise<boolean> {
  if ((await here.drills.summary(drill))?.status !== 'ended') return false;
  // Looked up anew, since who was let in by their role alone was asked before it was known who conducts.
  const subject = await drillSubject(here, drill);
  return subject?.conductors !== undefined && !allows(actor, ended, subject);
}

/** What somebody knows of it anyway: that they were in it, or are when they have signed out. */
async function whyNot(
  event: Asking,
  of: NonNullable<Rule['of']>,
  { actor, signedIn }: Visitor,
  { exercises }: Subjects,
  may: (actor: Actor) => boolean
): Promise<Because | null> {
  if (of !== 'drill' && of !== 'exercise') return null;
  const id = event.params['id'] ?? '';
  const exercise = await (of === 'drill' ? exercises.ofDrill(id) : exercises.find(id));
  const member = exercise && memberOf(exercise, actor.id);
  if (member && member.removed !== null) return 'taken-out';
  const guest = signedIn && practisedHere(event);
  return guest && may({ id: guest, standings: ['nobody', 'practice'], teams: [] })
    ? 'as-guest'
    : null;
}

const SUBJECTS: Record<NonNullable<Rule['of']>, FindSubject> = {
  drill: drillSubject,
  exercise: exerciseSubject,
  scenario: scenarioSubject,
  assignment: assignmentSubject,
  'whole assignment': wholeAssignmentSubject,
  async person({ people }, id) {
    const person = await people.find(id);
    return person && { owner: person.id, teams: person.teams };
  },
  async team({ people }, id) {
    const known = (await people.teams()).some((team) => team.id === id);
    return known ? { owner: '', teams: [id] } : null;
  }
};
