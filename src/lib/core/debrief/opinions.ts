import { TEXT_DIMENSIONS, type TextDimension } from '../scenario/vocabulary.ts';
import type { Level, RedFlagName, Span } from '../scoring/types.ts';
import type { Played } from './played.ts';

/** One dimension of a text, as two readers see it. */
export interface SecondView {
  dimension: TextDimension;
  /** The first rating's level, and the second reader's; null where one of them gives none. */
  first: Level | null;
  second: Level | null;
  /** The words of the text on which the second level rests. */
  quote: string | null;
}

/** A second opinion beside the first rating of the same text. */
export interface OpinionReview {
  model: string;
  /** Its levels are the ones that count. */
  ofRecord: boolean;
  views: SecondView[];
  flags: { flag: RedFlagName; quote: string }[];
  reason: string;
  /** Claims that were left out, since what they quote is not in the text. */
  voided: (TextDimension | RedFlagName)[];
}

/** What a second reader said of one of our texts; null where none did. */
export function opinionOn({ state, firstRatings }: Played, reply: string): OpinionReview | null {
  const given = state.opinions[reply];
  const text = state.posts[reply]?.text;
  if (!given || text === undefined) return null;
  const { opinion, ofRecord } = given;
  const quoted = ({ start, end }: Span) => text.slice(start, end);
  return {
    model: opinion.model,
    ofRecord,
    views: TEXT_DIMENSIONS.flatMap((dimension): SecondView[] => {
      const first = firstRatings[reply]?.rating.ratings[dimension]?.level ?? null;
      const second = opinion.ratings[dimension];
      // A statement is written for nobody in particular, so neither rates that.
      if (first === null && !second) return [];
      const quote = second?.quote ? quoted(second.quote) : null;
      return [{ dimension, first, second: second?.level ?? null, quote }];
    }),
    flags: opinion.flags.map(({ flag, ...span }) => ({ flag, quote: quoted(span) })),
    reason: opinion.reason,
    voided: opinion.voided
  };
}
