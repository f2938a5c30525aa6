import type { Quality, Severity, Temper } from '../scenario/schema.ts';

/**
 * The numbers of the audience model, each with its reason. Trust is counted from 0 to 100, spans are
 * in ms of drill time. "Losses outweigh gains" follows Slovic (1993): a negative event weighs more
 * than a positive one of the same size.
 */

/** How much a post matters to those who watch: what goes wrong under a critical one is four times as costly. */
export const WEIGHT: Readonly<Record<Severity, number>> = {
  low: 0.5,
  medium: 1,
  high: 1.6,
  critical: 2.2
};

/** What an answer of each quality does to trust, before weight and reach. Losses outweigh gains. */
export const TRUST_BY_QUALITY: Readonly<Record<Quality, number>> = {
  good: 1.6,
  fair: 0.3,
  poor: -2.4,
  // Noticed and resented, and yet less than silence: somebody was there, and what it tells is of use.
  canned: -0.8
};

/** An answer that came after its limit earns this share of what it would have earned in time. */
export const LATE_SHARE = 0.4;

/** A post that needed an answer and had none when its limit passed. */
export const TRUST_SILENCE = -2;

/** An answer to somebody who only wanted one: attention is what a troll is paid in. */
export const TRUST_FED_TROLL = -1.2;

/** Statements are read by everyone at once; the first of substance is worth more than a later one. */
export const TRUST_STATEMENT = { good: 4, fair: 1.2, poor: -4, canned: -3 } as const;
export const LATER_STATEMENT_SHARE = 0.5;

/** A promise of an update: kept, it earns a little; broken, it costs more than it could earn. */
export const TRUST_PROMISE_KEPT = 2;
export const TRUST_PROMISE_BROKEN = -4;

/** Putting one's own error right in public ("stealing thunder", Arpan and Roskos-Ewoldsen 2005). */
export const TRUST_CORRECTION = 1.2;

/** Nobody recovers all at once: gains shrink as trust nears its ceiling, losses as it nears the floor. */
export const EASE = 0.75;

/** How often the audience is measured. */
export const PULSE = 20_000;

/** A post is talked about for this long after it appeared, half as much each half-life. */
export const HALF_LIFE = 150_000;

/** Silence spreads a post that needs an answer: its growth for each limit's length that it waits, at most. */
export const UNANSWERED_GROWTH = 2.5;
export const ANSWERED_GROWTH = 0.35;

/** Of those who follow an author, this share reacts in the first half-life; large accounts reach less of theirs. */
export const REACH_SHARE = 0.012;
export const REACH_EXPONENT = 0.82;
export const SHARES_PER_LIKE = 0.22;

/** How a post colours the mood, −1 to 1, by the temper of its author. */
export const MOOD_BY_TEMPER: Readonly<Record<Temper, number>> = {
  calm: 0.05,
  worried: -0.45,
  sad: -0.55,
  angry: -0.85,
  hostile: -1,
  sarcastic: -0.6,
  playful: 0.25,
  loyal: 0.5,
  curious: -0.1,
  official: -0.2
};
