import { DIMENSIONS, type Dimension, type TextDimension } from '../scenario/vocabulary.ts';
import type { Level } from '../scoring/types.ts';
import { madeOfReasons } from './made-of.ts';
import { needed, replied, type Counted } from './counted.ts';
import { distributionOf, mean, median, spread, type Distribution } from './figures.ts';
import { wantsWords, type Need } from './needs.ts';
import type { Played } from './played.ts';
import type { DimensionScore, ReplyReview } from './types.ts';
import { capital } from '../scenario/capital.ts';
import { countWord } from './words.ts';

/**
 * The five dimensions of a drill. Speed counts each post that needed words once, by the reply that
 * met its need, and 0 where its limit passed without one (rubric, speed); the other four count each
 * reply to a post. What could not be rated is left out, and statements answer no single post.
 */
export function dimensionsOf(
  drill: Played,
  needs: readonly Need[],
  replies: readonly ReplyReview[]
): DimensionScore[] {
  return DIMENSIONS.map((dimension) => {
    const levels = ratedOn(dimension, drill, needs, replies).map(({ worth }) => worth);
    const distribution = distributionOf(levels);
    return {
      dimension,
      mean: mean(levels),
      median: median(levels),
      spread: spread(levels),
      n: levels.length,
      of: dimension === 'speed' ? 'posts' : 'replies',
      distribution,
      made:
        levels.length === 0
          ? dimension === 'speed'
            ? 'No post had to be answered yet'
            : 'No reply to rate'
          : dimension === 'speed'
            ? madeOfSpeed(distribution, needs, replies)
            : madeOfReasons(dimension, replies)
    };
  });
}

/** What one dimension is made of, the earliest first. */
export function ratedOn(
  dimension: Dimension,
  drill: Played,
  needs: readonly Need[],
  replies: readonly ReplyReview[]
): (Counted & { worth: Level })[] {
  return dimension === 'speed' ? timed(drill, needs) : worded(dimension, replies);
}

function timed(drill: Played, needs: readonly Need[]): (Counted & { worth: Level })[] {
  return needs.filter(wantsWords).flatMap((need) => {
    const rated = need.by === null ? undefined : drill.state.ratings[need.by];
    const level: Level | undefined =
      need.outcome === 'missed' || need.outcome === 'late' ? 0 : rated?.rating.ratings.speed?.level;
    return level === undefined ? [] : [{ ...needed(drill, need), worth: level }];
  });
}

function worded(
  dimension: TextDimension,
  replies: readonly ReplyReview[]
): (Counted & { worth: Level })[] {
  return replies.flatMap((reply) => {
    const rating = reply.rated.rating.ratings[dimension];
    return rating ? [{ ...replied(reply, null, rating.reason), worth: rating.level }] : [];
  });
}

function madeOfSpeed(
  levels: Distribution,
  needs: readonly Need[],
  replies: readonly ReplyReview[]
): string {
  const tried = new Set(replies.map(({ to }) => to.id));
  const words = needs.filter(wantsWords);
  const missed = words.filter(({ outcome }) => outcome === 'missed');
  const empty = missed.filter(({ post }) => tried.has(post.id)).length;
  const never = missed.length - empty;
  const late = words.filter(({ outcome }) => outcome === 'late').length;
  const slow = levels[1] + levels[2];
  const inTarget = levels[4] === sum(levels) ? 'all' : countWord(levels[4]);
  return (
    joined([
      never > 0 && `${countWord(never)} never answered`,
      empty > 0 && `${countWord(empty)} got nothing that helped`,
      late > 0 && `${countWord(late)} after the limit`,
      slow > 0 && `${countWord(slow)} well past the target`,
      levels[4] > 0 && `${inTarget} within the target`
    ]) || 'Past the target, but not by much'
  );
}

/** The two that say most: what went wrong stands first. */
function joined(parts: readonly (string | false)[]): string {
  return capital(
    parts
      .filter((part) => part !== false)
      .slice(0, 2)
      .join(', ')
  );
}

const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
