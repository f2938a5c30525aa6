import { TEXT_DIMENSIONS, type Quality } from '../scenario/schema.ts';
import type { RedFlagName, ReplyRating } from '../scoring/types.ts';

/** Flags that people quote back, however well the rest is written. */
const UNFORGIVEN: ReadonlySet<RedFlagName> = new Set([
  'denial',
  'blame-shift',
  'refusal',
  'minimising',
  'sarcasm-or-hostility',
  'legal-threat',
  'contradicts-facts',
  'discloses-private'
]);

/**
 * How those who read an answer take it: canned where it repeats itself, poor where it draws a flag
 * that people quote back or its text ratings stay below 1.5 in the mean, good from 2.5 up, fair
 * between. An answer that could not be rated is taken as fair: nothing is known against it.
 */
export function qualityOf(rating: ReplyRating): Quality {
  const flags = rating.flags.map(({ flag }) => flag);
  if (flags.includes('canned')) return 'canned';
  if (flags.some((flag) => UNFORGIVEN.has(flag))) return 'poor';
  const levels = TEXT_DIMENSIONS.map((dimension) => rating.ratings[dimension]?.level).filter(
    (level) => level !== undefined
  );
  if (levels.length === 0) return 'fair';
  const mean = levels.reduce((sum: number, level) => sum + level, 0) / levels.length;
  if (mean < 1.5) return 'poor';
  return mean >= 2.5 && flags.length === 0 ? 'good' : 'fair';
}
