import type { Scenario } from '../scenario/schema.ts';
import { DIMENSIONS, type Dimension } from '../scenario/vocabulary.ts';
import type { DimensionScore } from './types.ts';

/** How much each dimension counts in a total: as the scenario says, else each the same. */
export type Weights = Readonly<Record<Dimension, number>>;

export function weightsOf({ weights }: Pick<Scenario, 'weights'>): Weights {
  return Object.fromEntries(
    DIMENSIONS.map((dimension) => [dimension, weights?.[dimension] ?? 1])
  ) as Weights;
}

/**
 * The mean of the dimensions' means, each with its weight, 0 to 4. One of which nothing was rated
 * counts for nothing; null where that leaves none.
 */
export function totalOf(
  dimensions: readonly Pick<DimensionScore, 'dimension' | 'mean'>[],
  weights: Weights
): number | null {
  const rated = dimensions.flatMap(({ dimension, mean }) =>
    mean === null || weights[dimension] === 0 ? [] : [{ mean, weight: weights[dimension] }]
  );
  if (rated.length === 0) return null;
  const whole = rated.reduce((sum, { weight }) => sum + weight, 0);
  return rated.reduce((sum, { mean, weight }) => sum + mean * weight, 0) / whole;
}
