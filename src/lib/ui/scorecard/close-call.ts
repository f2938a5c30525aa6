import type { ReplyRating } from '../../core/scoring/types.ts';
import { dimensionViews } from '../primitives/dimensions.ts';
import { namesInWords } from '../primitives/names.ts';

/** Below this, raters gave the very level in four of ten replies. */
const CLOSE = 0.42;

/** What is said of levels that stand so near another one that raters often give that; null for none. */
export function closeCallWords(ratings: ReplyRating['ratings']): string | null {
  const close = dimensionViews.flatMap(([dimension, { name }]) => {
    const rated = ratings[dimension];
    return rated && rated.confidence < CLOSE
      ? [{ name: name.toLowerCase(), level: rated.level }]
      : [];
  });
  if (close.length === 0) return null;
  const other = close.every(({ level }) => level === 0)
    ? 'one more'
    : close.every(({ level }) => level === 4)
      ? 'one less'
      : 'one more or one less';
  return `A close call: ${namesInWords(close.map(({ name }) => name))}. A colleague might well have given ${other}.`;
}
