import type { Trigger } from '../scenario/schema.ts';
import { injectKey } from './release.ts';
import { injectOf } from './script-post.ts';
import type { DrillState, RatedReply } from './state.ts';

/** Whether a condition holds in a state, at a drill time in ms. */
export function holds(trigger: Trigger, state: DrillState, now: number): boolean {
  if (trigger.all) return trigger.all.every((part) => holds(part, state, now));
  if (trigger.any) return trigger.any.some((part) => holds(part, state, now));
  if (trigger.not) return !holds(trigger.not, state, now);
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
  if (trigger.promiseBroken) return state.statements.some((made) => made.promise === 'broken');
  if (trigger.stated) return state.statements.length > 0;
  if (trigger.unstated) {
    const { by } = trigger.unstated;
    return now >= by && !state.statements.some((made) => made.at <= by);
  }
  if (trigger.escalated) {
    const { inject, role } = trigger.escalated;
    return state.escalations.some(
      (made) => injectOf(made.post) === inject && (role === undefined || made.role === role)
    );
  }
  if (trigger.assessed) return state.assessments.length > 0;
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

function repliesTo(state: DrillState, inject: string | undefined): RatedReply[] {
  return Object.values(state.ratings).filter(
    ({ to }) => to !== null && (inject === undefined || injectOf(to) === inject)
  );
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
