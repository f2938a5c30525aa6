import { rate, rateSpeed } from '../scoring/index.ts';
import type { ReplyContext, ReplyRating, Timing } from '../scoring/types.ts';

let last: { context: ReplyContext; rating: ReplyRating } | null = null;

/**
 * Rates a text, and remembers the last one: what was read as a draft comes again when it is sent, and
 * the same text in the same context always gets the same rating.
 */
export function rateOnce(context: ReplyContext, timing: Timing | null): ReplyRating {
  if (!last || !isSame(last.context, context)) last = { context, rating: rate(context, null) };
  const { rating } = last;
  if (timing === null) return rating;
  return { ...rating, ratings: { ...rating.ratings, speed: rateSpeed(timing) } };
}

function isSame(one: ReplyContext, other: ReplyContext): boolean {
  return (
    one.reply === other.reply &&
    one.channel === other.channel &&
    one.responsibility === other.responsibility &&
    one.organisation === other.organisation &&
    one.happened === other.happened &&
    one.post?.text === other.post?.text &&
    one.post?.author === other.post?.author &&
    one.post?.name === other.post?.name &&
    one.takesUp?.problem === other.takesUp?.problem &&
    one.takesUp?.harm === other.takesUp?.harm &&
    one.takesUp?.question === other.takesUp?.question &&
    one.takesUp?.private === other.takesUp?.private &&
    isSameList(one.takesUp?.answers ?? [], other.takesUp?.answers ?? []) &&
    isSameList(one.facts.known, other.facts.known) &&
    isSameList(one.facts.unconfirmed, other.facts.unconfirmed) &&
    isSameList(one.facts.guesses ?? [], other.facts.guesses ?? []) &&
    isSameList(one.facts.mustNotSay, other.facts.mustNotSay) &&
    isSameList(one.earlier, other.earlier)
  );
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, at) => text === other[at]);
}
