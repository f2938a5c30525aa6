import { flagName } from '../flag-names.ts';
import type { Trigger } from '../schema.ts';
import { formatDrillTime } from '../time.ts';
import type { Lean } from './chart.ts';

/** Where conditions point to on the timeline: keys of marks; null for what does not stand there. */
export interface Keys {
  inject: (id: string) => string | null;
  /** The change by which a fact becomes known. */
  fact: (id: string) => string | null;
  /** A move by its number, from 1. */
  move: (number: number) => string | null;
}

/** What a condition waits for, each single condition by itself. */
export function leansOf(trigger: Trigger, keys: Keys, negated = false): Lean[] {
  if (trigger.all) return trigger.all.flatMap((part) => leansOf(part, keys, negated));
  if (trigger.any) return trigger.any.flatMap((part) => leansOf(part, keys, negated));
  if (trigger.not) return leansOf(trigger.not, keys, !negated);
  const words = shortWords(trigger);
  return [{ from: sourceOf(trigger, keys), words: negated ? `not ${words}` : words }];
}

function sourceOf(trigger: Trigger, keys: Keys): string | null {
  const { answered, unanswered, rating, flagged, thread, escalated } = trigger;
  const about = answered ?? unanswered ?? rating ?? flagged ?? thread ?? escalated;
  const inject = trigger.fired ?? about?.inject;
  if (inject !== undefined) return keys.inject(inject);
  const fact = trigger.known ?? trigger.said;
  if (fact !== undefined) return keys.fact(fact);
  return trigger.move === undefined ? null : keys.move(trigger.move);
}

/** A single condition in the two or three words that fit beside an arrow. */
function shortWords(trigger: Trigger): string {
  if (trigger.fired !== undefined) return 'has come';
  if (trigger.answered)
    return trigger.answered.quality === undefined
      ? 'answered'
      : `${trigger.answered.quality} answer`;
  if (trigger.unanswered)
    return trigger.unanswered.for === undefined
      ? 'silent'
      : `silent for ${formatDrillTime(trigger.unanswered.for)}`;
  if (trigger.rating) return `${trigger.rating.dimension} ${between(trigger.rating)}`;
  if (trigger.flagged) {
    const { flag } = trigger.flagged;
    return flag === undefined ? 'red flag' : flagName(flag);
  }
  if (trigger.thread) return trigger.thread.state;
  if (trigger.escalated) return 'escalated';
  if (trigger.known !== undefined) return 'known';
  if (trigger.said !== undefined) return 'told';
  if (trigger.move !== undefined) return 'move begins';
  if (trigger.trustBelow !== undefined) return `trust below ${trigger.trustBelow}`;
  if (trigger.trustAbove !== undefined) return `trust above ${trigger.trustAbove}`;
  if (trigger.moodBelow !== undefined) return `mood below ${trigger.moodBelow}`;
  if (trigger.moodAbove !== undefined) return `mood above ${trigger.moodAbove}`;
  if (trigger.segment) return `trust of ${trigger.segment.name}`;
  if (trigger.promiseBroken) return 'promise broken';
  if (trigger.stated) return 'statement';
  if (trigger.unstated) return `no statement by ${formatDrillTime(trigger.unstated.by)}`;
  if (trigger.assessed === true) return 'assessed';
  if (trigger.assessed)
    return `${trigger.assessed.field} ${trigger.assessed.right ? 'right' : 'wrong'}`;
  return 'never';
}

function between({ atLeast, atMost }: NonNullable<Trigger['rating']>): string {
  if (atLeast !== undefined && atMost !== undefined) return `${atLeast} to ${atMost}`;
  return atLeast === undefined ? `${atMost ?? 4} or less` : `${atLeast} or more`;
}
