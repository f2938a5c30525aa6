import type { Scenario, Trigger } from '../scenario/schema.ts';
import { injectKey } from './release.ts';
import { injectOf } from './script-post.ts';
import { trustIn, type DrillState, type RatedReply } from './state.ts';

type Truth = Scenario['truth'];

/**
 * Whether a condition holds in a state, at a drill time in ms.
 *
 * @param truth what an accurate assessment says; the state does not know it
 */
export function holds(trigger: Trigger, state: DrillState, now: number, truth: Truth): boolean {
  if (trigger.all) return trigger.all.every((part) => holds(part, state, now, truth));
  if (trigger.any) return trigger.any.some((part) => holds(part, state, now, truth));
  if (trigger.not) return !holds(trigger.not, state, now, truth);
  if (trigger.fired !== undefined) return state.released[injectKey(trigger.fired)] !== undefined;
  if (trigger.answered) return isAnswered(state, trigger.answered);
  if (trigger.unanswered) return isUnanswered(state, trigger.unanswered, now);
  if (trigger.rating) return isRated(state, trigger.rating);
  if (trigger.flagged) {
    const { inject, flag } = trigger.flagged;
    return repliesTo(state, inject).some(({ rating }) =>
      rating.flags.some((found) => flag === undefined || found.flag === flag)
    );
  }
  if (trigger.trustBelow !== undefined) return state.trust < trigger.trustBelow;
  if (trigger.trustAbove !== undefined) return state.trust > trigger.trustAbove;
  if (trigger.segment) {
    const { name, trustBelow = Infinity, trustAbove = -Infinity } = trigger.segment;
    const trust = trustIn(state, name);
    return trust < trustBelow && trust > trustAbove;
  }
  if (trigger.moodBelow !== undefined) return state.mood < trigger.moodBelow;
  if (trigger.moodAbove !== undefined) return state.mood > trigger.moodAbove;
  if (trigger.promiseBroken) return state.statements.some((made) => made.promise === 'broken');
  if (trigger.stated) return state.statements.length > 0;
  if (trigger.unstated) {
    const { by } = trigger.unstated;
    return now >= by && !state.statements.some((made) => made.at <= by);
  }
  if (trigger.said !== undefined) {
    const { said } = trigger;
    return Object.values(state.ratings).some(({ tells }) => tells?.includes(said));
  }
  if (trigger.thread) {
    const post = state.posts[trigger.thread.inject];
    return post !== undefined && state.threads[post.thread] === trigger.thread.state;
  }
  if (trigger.escalated) {
    const { inject, role } = trigger.escalated;
    return state.escalations.some(
      (made) => injectOf(made.post) === inject && (role === undefined || made.role === role)
    );
  }
  if (trigger.assessed) return isAssessed(state, trigger.assessed, truth);
  if (trigger.known !== undefined) {
    return state.facts.some((fact) => fact.id === trigger.known && fact.status === 'known');
  }
  if (trigger.move !== undefined) return state.move >= trigger.move;
  return false;
}

/**
 * Drill times in ms at which a condition may come to hold without anything happening: they have to
 * be looked at then.
 */
export function wakeUps(trigger: Trigger, state: DrillState): number[] {
  if (trigger.all) return trigger.all.flatMap((part) => wakeUps(part, state));
  if (trigger.any) return trigger.any.flatMap((part) => wakeUps(part, state));
  if (trigger.not) return wakeUps(trigger.not, state);
  if (trigger.unstated) return [trigger.unstated.by];
  if (trigger.unanswered?.for !== undefined) {
    const post = state.posts[trigger.unanswered.inject];
    return post ? [post.at + trigger.unanswered.for] : [];
  }
  return [];
}

/** By the last assessment: whoever corrects theirs is right, or wrong, from then on. */
function isAssessed(
  { assessments }: DrillState,
  wanted: NonNullable<Trigger['assessed']>,
  truth: Truth
): boolean {
  const last = assessments.at(-1);
  if (!last || wanted === true) return last !== undefined;
  return (last[wanted.field] === truth[wanted.field]) === wanted.right;
}

/** Rated replies to the post of an inject, or to any post. */
export function repliesTo(state: DrillState, inject: string | undefined): readonly RatedReply[] {
  const { all, byInject } = repliesIn(state);
  return inject === undefined ? all : (byInject.get(inject) ?? []);
}

interface Replies {
  /** Of the state's last event when they were read. */
  seq: number;
  all: readonly RatedReply[];
  byInject: ReadonlyMap<string, readonly RatedReply[]>;
}
const read = new WeakMap<DrillState, Replies>();

/** All conditions of a script ask at each event; a state in the making changes with each. */
function repliesIn(state: DrillState): Replies {
  const known = read.get(state);
  if (known?.seq === state.seq) return known;
  const all = Object.values(state.ratings).filter(({ to }) => to !== null);
  const byInject = new Map<string, RatedReply[]>();
  for (const reply of all) {
    const inject = injectOf(reply.to ?? '');
    const theirs = byInject.get(inject);
    if (theirs) theirs.push(reply);
    else byInject.set(inject, [reply]);
  }
  const replies = { seq: state.seq, all, byInject };
  read.set(state, replies);
  return replies;
}

function isAnswered(
  state: DrillState,
  { inject, quality }: NonNullable<Trigger['answered']>
): boolean {
  if (quality !== undefined) {
    return repliesTo(state, inject).some((reply) => reply.quality === quality);
  }
  return state.answered[inject] !== undefined || repliesTo(state, inject).length > 0;
}

function isUnanswered(
  state: DrillState,
  { inject, for: span }: NonNullable<Trigger['unanswered']>,
  now: number
): boolean {
  const post = state.posts[inject];
  if (!post || state.answered[inject]) return false;
  if (span === undefined) return state.missed[inject] !== undefined;
  return now >= post.at + span && (post.needs !== null || repliesTo(state, inject).length === 0);
}

function isRated(
  state: DrillState,
  { inject, dimension, atMost, atLeast }: NonNullable<Trigger['rating']>
): boolean {
  return repliesTo(state, inject).some(({ rating }) => {
    const level = rating.ratings[dimension]?.level;
    if (level === undefined) return false;
    return (atMost === undefined || level <= atMost) && (atLeast === undefined || level >= atLeast);
  });
}
