import type { Point } from './types.ts';

/** A point with how much it mattered; higher first. */
export type Weighed = Point & { weight: number };

const MOST = 3;

/** The three points that mattered most; those without a moment to look at are left out. */
export function heaviest(points: readonly Weighed[]): Point[] {
  return points
    .filter(({ evidence }) => evidence.length > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .map(({ says, evidence }) => ({ says, evidence }));
}
