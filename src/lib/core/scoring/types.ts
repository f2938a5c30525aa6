import type { Dimension, Responsibility, TakesUp, TextDimension } from '../scenario/schema.ts';
import { RED_FLAGS } from '../scenario/vocabulary.ts';

/** The post that a reply answers. */
export interface RatedPost {
  /** Handle, with or without its `@`. */
  author: string;
  /** Display name. */
  name: string;
  text: string;
}

/** What the organisation knows at the moment of the reply. */
export interface Knowledge {
  /** May be said. */
  known: readonly string[];
  /** May be named only as not yet known. */
  unconfirmed: readonly string[];
  /** What each unconfirmed matter may turn out to be, in their order; empty for one that says nothing. */
  guesses?: readonly string[] | undefined;
  /** Personal, embargoed or privileged: never. */
  mustNotSay: readonly string[];
}

/** A reply in its context: everything that a rating may depend on, and nothing else. */
export interface ReplyContext {
  reply: string;
  /** Null for a statement, which answers no single post. */
  post: RatedPost | null;
  organisation: { name: string; handle?: string | undefined; industry?: string | undefined };
  /** The crisis in one or two sentences. */
  happened: string;
  facts: Knowledge;
  responsibility: Responsibility;
  /** Asking for personal data is a red flag in public only. */
  channel: 'public' | 'private';
  /** The trainee's earlier replies, oldest first, to find canned ones. */
  earlier: readonly string[];
  /** What the author of the scenario says a good answer takes up, where it is said. */
  takesUp?: (Omit<TakesUp, 'answers'> & { answers: readonly string[] }) | undefined;
}

/** When a reply came, on the drill clock. All in milliseconds of drill time, pauses left out. */
export interface Timing {
  elapsed: number;
  target: number;
  limit: number;
}

export { RED_FLAGS };
export type RedFlagName = (typeof RED_FLAGS)[number];

export const GOOD_PRACTICES = ['empathy', 'hand-over', 'next-update', 'constructive'] as const;
export type GoodPractice = (typeof GOOD_PRACTICES)[number];

export type Level = 0 | 1 | 2 | 3 | 4;

/** A span of the reply as it was written: UTF-16 offsets, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

export interface Evidence extends Span {
  /** What the words do: the name of an act, or of what is taken up. */
  cue: string;
  /** The level that it supports. */
  level: Level;
}

export interface Rating {
  dimension: Dimension;
  level: Level;
  /** 0 to 1: how sure the scorer is. */
  confidence: number;
  /** The reason in a few words, such as "the problem, not its effect on them". */
  reason: string;
  /** Empty for speed, whose evidence is the clock. */
  evidence: Evidence[];
  /** What would earn the next level, in a few words; null at 4. */
  missing: string | null;
}

export interface RedFlag extends Span {
  flag: RedFlagName;
  /** The dimension that it lowers. */
  lowers: TextDimension;
  /** One sentence: what was said, and what it breaks. */
  why: string;
  /** The fact that the words break, as the context words it. */
  fact?: string | undefined;
}

/** What a rating of one reply says. */
export interface ReplyRating {
  /** Null where nothing can be said, for example a language that the scorer does not read. */
  ratings: { [D in TextDimension]: Rating | null } & { speed: Rating | null };
  flags: RedFlag[];
  practices: GoodPractice[];
  /** One sentence of coaching that names what would earn the next level. */
  coaching: string;
  /** Whether an apology was owed: which of the rubric's two tables it was rated by. Absent in ratings by scorers before 2.1. */
  apologyOwed?: boolean | undefined;
  /** Set where the text was not rated, with the reason. */
  notRated?: string | undefined;
  /** The version of the scorer. */
  scorer: string;
}
