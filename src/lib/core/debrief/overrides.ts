import { DIMENSIONS, type Dimension } from '../scenario/vocabulary.ts';
import type { Level } from '../scoring/types.ts';
import type { Played } from './played.ts';

/** A level that a facilitator gave, beside the one that stood before. */
export interface OverriddenLevel {
  dimension: Dimension;
  /** As it was first rated; null where it was not. */
  first: Level | null;
  /** As it counts. */
  level: Level;
  /** Of the last facilitator who gave it. */
  reason: string;
  from: 'override' | 'second-look';
  /** Drill time in ms. */
  at: number;
}

/** What people said of a rating, beside the rating itself. */
export interface HumanReview {
  levels: OverriddenLevel[];
  /** What the trainee asked, and the answer; null where they did not ask. */
  secondLook: {
    why: string;
    at: number;
    answer: { upheld: boolean; note: string; at: number } | null;
  } | null;
}

/** What a facilitator said of one of our texts; null where none did and the trainee did not ask. */
export function humanReviewOf({ state, firstRatings }: Played, reply: string): HumanReview | null {
  const given = state.overrides[reply] ?? [];
  const asked = state.secondLooks[reply];
  if (given.length === 0 && !asked) return null;
  const first = firstRatings[reply]?.rating.ratings;
  return {
    levels: DIMENSIONS.flatMap((dimension): OverriddenLevel[] => {
      const last = given.findLast(({ levels }) => levels[dimension] !== undefined);
      const level = last?.levels[dimension];
      if (!last || level === undefined) return [];
      const { reason, from, at } = last;
      return [{ dimension, first: first?.[dimension]?.level ?? null, level, reason, from, at }];
    }),
    secondLook: asked
      ? {
          why: asked.why,
          at: asked.at,
          answer: asked.answer && {
            upheld: asked.answer.levels === null,
            note: asked.answer.note,
            at: asked.answer.at
          }
        }
      : null
  };
}
