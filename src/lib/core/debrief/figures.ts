import type { Level } from '../scoring/types.ts';

/** How many ratings stand at each level, from 0 to 4. */
export type Distribution = [number, number, number, number, number];

/** The arithmetic mean; null of nothing. */
export function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The middle value, or the mean of the two in the middle; null of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return mean(sorted.slice(sorted.length % 2 === 0 ? middle - 1 : middle, middle + 1));
}

/** How far the levels lie apart: the difference between the highest and the lowest; null of nothing. */
export function spread(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return Math.max(...values) - Math.min(...values);
}

export function distributionOf(levels: readonly Level[]): Distribution {
  const counts: Distribution = [0, 0, 0, 0, 0];
  for (const level of levels) counts[level] += 1;
  return counts;
}
