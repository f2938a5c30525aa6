import { capital } from '../scenario/capital.ts';
import type { TextDimension } from '../scenario/vocabulary.ts';
import type { Rating } from '../scoring/types.ts';
import type { ReplyReview } from './types.ts';
import { allOf, countWord } from './words.ts';

/**
 * What the levels of a dimension are made of: the two reasons that its ratings carry most often, with how
 * many replies each holds for. Where two are as frequent, the one that cost more stands first.
 */
export function madeOfReasons(dimension: TextDimension, replies: readonly ReplyReview[]): string {
  const groups = new Map<string, { count: number; lowest: number }>();
  let all = 0;
  for (const reply of replies) {
    const rating = reply.rated.rating.ratings[dimension];
    if (!rating) continue;
    all += 1;
    const reason = reasonOf(rating, reply);
    const { count = 0, lowest = rating.level } = groups.get(reason) ?? {};
    groups.set(reason, { count: count + 1, lowest: Math.min(lowest, rating.level) });
  }
  const most = [...groups]
    .map(([reason, group]) => ({ reason, ...group }))
    .sort((a, b) => b.count - a.count || a.lowest - b.lowest)
    .slice(0, 2);
  if (all === 1) return capital(most[0]?.reason ?? '');
  return capital(
    most
      .map(
        ({ reason, count }, place) =>
          `${reason} (${place === 0 ? shareOf(count, all) : countWord(count)})`
      )
      .join('; ')
  );
}

/** A rating's reason, as all who may see the sum can read it and as others share it. */
function reasonOf({ dimension, level, reason }: Rating, { human }: ReplyReview): string {
  // A facilitator's words are for whoever wrote the reply.
  if (human?.levels.some((one) => one.dimension === dimension && one.reason === reason))
    return 'rated by a facilitator';
  // The reason lists what is concrete in this one reply; of several only the number is common.
  if (dimension === 'transparency' && level >= 2)
    return level === 2 ? 'one concrete thing' : 'two or more concrete things';
  return reason;
}

/** `both`, `all three`, `two of five` */
function shareOf(count: number, all: number): string {
  return count < all ? `${countWord(count)} of ${countWord(all)}` : allOf(all);
}
