import type { TextDimension } from '../scenario/schema.ts';
import type { Level, RedFlagName, Span } from '../scoring/types.ts';

/** A level that a second reader gives. */
export interface SecondLevel {
  level: Level;
  /** The words of the text that earn it; null only at 0, where there may be none. */
  quote: Span | null;
}

/** A red flag that a second reader sees, with the words of the text that draw it. */
export interface SecondFlag extends Span {
  flag: RedFlagName;
}

/**
 * What a second reader, a language model, says of one text of ours by the rubric. Every claim in it
 * rests on words that stand in the text.
 */
export interface SecondOpinion {
  /** The model, by the name under which it was asked. */
  model: string;
  /** Null where nothing was claimed, or where the claim was void. */
  ratings: { [D in TextDimension]: SecondLevel | null };
  flags: SecondFlag[];
  /** Why, in a sentence of the reader's own. */
  reason: string;
  /** Claims that were left out, since what they quote is not in the text. */
  voided: (TextDimension | RedFlagName)[];
}

/** A second opinion on one of our texts, as the drill keeps it. */
export interface GivenOpinion {
  reply: string;
  opinion: SecondOpinion;
  /** The organisation lets it count, where it gives a level, in place of the first rating. */
  ofRecord: boolean;
  /** Drill time in ms at which it came. */
  at: number;
}
