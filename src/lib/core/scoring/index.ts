import { TEXT_DIMENSIONS, type TextDimension } from '../scenario/schema.ts';
import { coach } from './advice/coaching.ts';
import { missingFor } from './advice/missing.ts';
import { reasonFor } from './advice/reasons.ts';
import { apologyTable } from './dimensions/dimension.ts';
import { evidenceFor } from './dimensions/evidence.ts';
import { levelOf, tablesFor } from './dimensions/level.ts';
import { rateSpeed } from './dimensions/speed.ts';
import { findFlags } from './flags/index.ts';
import { notRated } from './language.ts';
import { practicesOf } from './practices.ts';
import { readReply, type Reading } from './reading.ts';
import { Doing } from './signals/doing.ts';
import { readSignals } from './signals/index.ts';
import type { Rating, ReplyContext, ReplyRating, Timing } from './types.ts';

export { rateSpeed } from './dimensions/speed.ts';

/** Named by every rating; it changes whenever a reply might be rated otherwise. */
export const SCORER_VERSION = '2.4.0';

/**
 * Rates one reply in its context by the rubric. Pure and deterministic; never throws; time bounded by
 * the length of its input.
 * @param timing when it came, in milliseconds of drill time; null where no clock runs on the post
 * @returns whole levels from 0 to 4 with their evidence; text dimensions are null where the language
 *   is not English, and personalization is null for a statement, which answers nobody
 */
export function rate(context: ReplyContext, timing: Timing | null): ReplyRating {
  const speed = timing ? rateSpeed(timing) : null;
  const reading = readReply(context);
  const reason = notRated(reading.reply);
  if (reason !== null)
    return {
      ratings: {
        acknowledgment: null,
        apology: null,
        transparency: null,
        personalization: null,
        speed
      },
      flags: [],
      practices: [],
      coaching: 'Write in English to have this reply rated.',
      notRated: reason,
      scorer: SCORER_VERSION
    };
  const doing = new Doing(reading);
  const signals = readSignals(reading, doing);
  const flags = findFlags(reading, signals);
  const rated = (dimension: TextDimension): Rating => {
    const shares = tablesFor(dimension, reading);
    const { level, confidence } = levelOf(dimension, shares, signals, flags);
    return {
      dimension,
      level,
      confidence,
      reason: reasonFor(dimension, level, reading, signals),
      evidence: evidenceFor(dimension, reading, doing),
      missing: missingFor(dimension, level, reading)
    };
  };
  const ratings = {
    acknowledgment: rated('acknowledgment'),
    apology: rated('apology'),
    transparency: rated('transparency'),
    personalization: context.post ? rated('personalization') : null,
    speed
  };
  const given = TEXT_DIMENSIONS.flatMap((dimension) => ratings[dimension] ?? []);
  return {
    ratings,
    flags,
    practices: practicesOf(signals, movesToPrivate(reading), context.reply),
    coaching: coach(reading, given, flags, signals),
    apologyOwed: apologyTable(reading) === 'at fault',
    scorer: SCORER_VERSION
  };
}

/** Offers a private channel: a message, a line, a door. */
function movesToPrivate({ found }: Reading): boolean {
  return found.some(({ cue }) => cue.name === 'moves to private');
}

/**
 * Whether a reply has any substance. One without does not stop the clock of its post (rubric, speed):
 * it names nothing, tells nothing and speaks to nobody in particular. What cannot be read counts as
 * substance, since a clock must not run on for a language.
 */
export function isSubstantial({ ratings, notRated }: ReplyRating): boolean {
  if (notRated !== undefined) return true;
  const { acknowledgment, apology, transparency, personalization } = ratings;
  return (
    (acknowledgment?.level ?? 0) >= 2 ||
    (apology?.level ?? 0) >= 3 ||
    (transparency?.level ?? 0) >= 2 ||
    (personalization?.level ?? 0) >= 2
  );
}
