import type { RatedReply } from '../../core/drill/state.ts';
import type { Dimension } from '../../core/scenario/schema.ts';
import type { Level, ReplyRating } from '../../core/scoring/types.ts';
import { dimensionViews } from '../primitives/dimensions.ts';

/**
 * The levels that count, of the dimensions on which a text can have one: a clock has to have run for
 * speed, and somebody has to be spoken to for personalization.
 */
export function levelsOf(
  { timing, to }: Pick<RatedReply, 'timing' | 'to'>,
  record: ReplyRating
): { dimension: Dimension; level: Level | null }[] {
  return dimensionViews.flatMap(([dimension]) => {
    if (dimension === 'speed' && timing === null) return [];
    if (dimension === 'personalization' && to === null) return [];
    return [{ dimension, level: record.ratings[dimension]?.level ?? null }];
  });
}
