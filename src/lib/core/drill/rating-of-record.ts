import type { Override } from './facilitator-state.ts';
import type { GivenOpinion } from './opinion.ts';
import type { DrillState, RatedReply } from './state.ts';
import { DIMENSIONS, TEXT_DIMENSIONS, type TextDimension } from '../scenario/vocabulary.ts';
import type { Rating, ReplyRating } from '../scoring/types.ts';

type Ratings = Pick<DrillState, 'ratings' | 'opinions' | 'overrides'>;

/**
 * The rating that counts for one of our texts: the first one, with the levels of a second opinion in
 * their place where the organisation made that one the rating of record. A dimension on which the
 * second reader says nothing that stands keeps its first level. Over both stand the levels that a
 * facilitator gave, the last one for each dimension. Red flags are always ours.
 *
 * @returns null where the text was not rated
 */
export function ratingOfRecord(
  { ratings, opinions, overrides }: Ratings,
  reply: string
): ReplyRating | null {
  const rated = Object.hasOwn(ratings, reply) ? ratings[reply] : undefined;
  if (!rated) return null;
  const given = Object.hasOwn(opinions, reply) ? opinions[reply] : undefined;
  const rating = given?.ofRecord ? joined(rated.rating, given) : rated.rating;
  const words = Object.hasOwn(overrides, reply) ? (overrides[reply] ?? []) : [];
  return words.reduce(overridden, rating);
}

/** All ratings of a drill, as they count. */
export function ratingsOfRecord(state: Ratings): Record<string, RatedReply> {
  return Object.fromEntries(
    Object.entries(state.ratings).map(([reply, rated]) => [
      reply,
      { ...rated, rating: ratingOfRecord(state, reply) ?? rated.rating }
    ])
  );
}

function joined(first: ReplyRating, { opinion }: GivenOpinion): ReplyRating {
  const levels = TEXT_DIMENSIONS.flatMap((dimension) => {
    const second = opinion.ratings[dimension];
    // Where both say the same, the first one says it with its evidence and what would earn more.
    return second && second.level !== first.ratings[dimension]?.level
      ? [ratingOf(dimension, second)]
      : [];
  });
  if (levels.length === 0) return first;
  const { notRated: _, ...rest } = first;
  return {
    ...rest,
    ratings: {
      ...first.ratings,
      ...Object.fromEntries(levels.map((rating) => [rating.dimension, rating]))
    },
    // Our sentence names levels that no longer count; on a red flag it still says what matters most.
    coaching: first.flags.length > 0 ? first.coaching : opinion.reason,
    scorer: `${first.scorer}, ${opinion.model}`
  };
}

/** Where a facilitator gives the level that stands, it keeps its evidence. */
function overridden(rating: ReplyRating, { levels, reason }: Override): ReplyRating {
  const given = DIMENSIONS.flatMap((dimension): Rating[] => {
    const level = levels[dimension];
    if (level === undefined || level === rating.ratings[dimension]?.level) return [];
    return [{ dimension, level, confidence: 1, reason, evidence: [], missing: null }];
  });
  if (given.length === 0) return rating;
  const { notRated: _, ...rest } = rating;
  return {
    ...rest,
    ratings: { ...rating.ratings, ...Object.fromEntries(given.map((one) => [one.dimension, one])) },
    // Our sentence names levels that no longer count; on a red flag it still says what matters most.
    coaching: rating.flags.length > 0 ? rating.coaching : reason
  };
}

function ratingOf(
  dimension: TextDimension,
  { level, quote }: NonNullable<GivenOpinion['opinion']['ratings'][TextDimension]>
): Rating {
  return {
    dimension,
    level,
    confidence: 1,
    reason: 'by the second reader',
    evidence: quote ? [{ ...quote, cue: 'second reader', level }] : [],
    missing: null
  };
}
