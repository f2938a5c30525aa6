import { SECOND } from '../scenario/time.ts';
import type { DrillState, LastAct, Screen } from './state.ts';
import type { Participant } from './team-state.ts';

/**
 * Somebody who has done nothing for so long while somebody waits for an answer has stopped, and does not
 * think: reading a post and the facts and writing 280 characters takes a practised person about a minute.
 * In ms as people live them; at twice the speed twice as much drill time passes.
 */
export const IDLE_AFTER = 90 * SECOND;

/**
 * So many needs past their target at once are more than one person answers before the first of them
 * passes its limit, at about a minute each.
 */
export const OVERWHELMED_FROM = 3;

/** How a trainee is doing, as far as the log tells: what they are typing is not known. */
export interface TraineeSignals {
  person: string;
  name: string;
  /** In a team: the role that they hold, whether they are there, and where they are writing. */
  role: string | null;
  present: boolean;
  writing: { post: string | null; since: number } | null;
  lastAct: LastAct | null;
  screen: Screen | null;
  /** Drill ms since their last act; since they came where there was none. */
  idleFor: number;
  /** Nothing for `IDLE_AFTER` while something waits for them. */
  idle: boolean;
  /**
   * Needs that are theirs and not met: all, and of these past the target and past the limit. In a team
   * theirs are those that they have claimed.
   */
  open: string[];
  pastTarget: string[];
  pastLimit: string[];
  /** Drafts that wait for their word, and escalations that reached them and are not answered. */
  toDecide: { drafts: string[]; escalations: string[] };
  /** `OVERWHELMED_FROM` or more: past the target and not yet past the limit, or to decide. */
  overwhelmed: boolean;
  /** Replies of theirs whose red flags stand uncorrected. */
  flagged: string[];
  /** They asked for a second look, and nobody has answered. */
  asking: string[];
}

/**
 * How each trainee is doing, for the control room: one of a solo drill, or all who take part in a team.
 *
 * @param now drill time in ms
 */
export function traineeSignals(state: DrillState, now: number): TraineeSignals[] {
  if (state.team) {
    return Object.values(state.participants).map((one) => signalsOf(state, one, now));
  }
  const { id: person, name } = state.trainee;
  return [signalsOf(state, { person, name, role: null, present: true, joinedAt: 0 }, now)];
}

/** Needs that nobody in a team has claimed, in order of appearance. Empty in a solo drill. */
export function unclaimedNeeds(state: DrillState): string[] {
  if (!state.team) return [];
  return openNeeds(state).filter((post) => state.claims[post] === undefined);
}

function signalsOf(
  state: DrillState,
  trainee: Pick<Participant, 'person' | 'name' | 'role' | 'present' | 'joinedAt'>,
  now: number
): TraineeSignals {
  const { person, name, role, present, joinedAt } = trainee;
  const lastAct = state.lastActs[person] ?? null;
  const idleFor = Math.max(0, now - (lastAct?.at ?? joinedAt));
  const needs = openNeeds(state);
  const open = state.team ? needs.filter((post) => state.claims[post]?.by === person) : needs;
  const pastTarget = open.filter((post) => isPast(state, post, 'target', now));
  const pastLimit = open.filter((post) => isPast(state, post, 'limit', now));
  const toDecide = decisionsOf(state, trainee);
  const decisions = toDecide.drafts.length + toDecide.escalations.length;
  const waits = open.length + decisions + unclaimedNeeds(state).length > 0;
  const mine = (post: string) => !state.team || state.writers[post] === person;
  const corrected = new Set(Object.values(state.posts).map(({ corrects }) => corrects));
  return {
    person,
    name,
    role,
    present,
    writing: state.writing[person] ?? null,
    lastAct,
    screen: state.screens[person] ?? null,
    idleFor,
    idle:
      state.status === 'running' && present && waits && idleFor >= IDLE_AFTER * state.clock.speed,
    open,
    pastTarget,
    pastLimit,
    toDecide,
    overwhelmed: pastTarget.length - pastLimit.length + decisions >= OVERWHELMED_FROM,
    flagged: Object.values(state.ratings)
      .filter(({ reply, rating }) => rating.flags.length > 0 && !corrected.has(reply))
      .map(({ reply }) => reply)
      .filter(mine),
    asking: Object.values(state.secondLooks)
      .filter(({ answer }) => answer === null)
      .map(({ reply }) => reply)
      .filter(mine)
  };
}

/** What needs something and has not got it, in order of appearance. */
function openNeeds({ order, posts, answered }: DrillState): string[] {
  return order.filter((id) => posts[id]?.needs && answered[id] === undefined);
}

function isPast({ posts }: DrillState, id: string, which: 'target' | 'limit', now: number) {
  const post = posts[id];
  return post?.needs ? now - post.at >= post.needs[which] : false;
}

/** What waits for somebody's word by the role that they hold. */
function decisionsOf(
  { drafts, referrals }: DrillState,
  { person, role }: Pick<Participant, 'person' | 'role'>
): TraineeSignals['toDecide'] {
  return {
    drafts: Object.values(drafts)
      .filter((draft) => draft.status === 'waiting' && draft.role === role)
      .map(({ id }) => id),
    escalations: Object.values(referrals)
      .filter(({ answer, to }) => answer === null && to.includes(person))
      .map(({ id }) => id)
  };
}
