import { DIMENSIONS } from '../core/scenario/vocabulary.ts';
import type { ReplyRating } from '../core/scoring/types.ts';

/** A rating as it is read out: red flags, levels, then the coaching. */
export function ratingInWords({ ratings, flags, coaching, notRated }: ReplyRating): string {
  const levels = DIMENSIONS.flatMap((dimension) => {
    const rating = ratings[dimension];
    return rating ? [`${dimension} ${String(rating.level)}`] : [];
  }).join(', ');
  const warned = flags.map(({ why }) => `Red flag: ${why}`).join(' ');
  return [warned, levels ? `Rated: ${levels}.` : (notRated ?? ''), coaching]
    .filter((part) => part !== '')
    .join(' ');
}
