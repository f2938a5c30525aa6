import type { Scorecard } from '../types.ts';

/** The mean from which a drill is passed whose objectives none came up: 2 of 4. */
export const PASSING_MEAN = 2;

/** What a drill comes to in one figure and one word, for systems that keep no more. */
export interface Outcome {
  /** The mean of the dimensions, 0 to 4; null where nothing was rated. */
  raw: number | null;
  /** The same, 0 to 1. */
  scaled: number | null;
  /** Null where there is nothing to pass by. */
  passed: boolean | null;
}

/**
 * Whether a drill is passed. The scenario's objectives decide, where any of them came up: each has to
 * be rated P or S. Where none did, the mean does, from `PASSING_MEAN` on.
 */
export function outcomeOf({ mean, objectives }: Pick<Scorecard, 'mean' | 'objectives'>): Outcome {
  const grades = objectives.flatMap(({ grade }) => grade ?? []);
  return {
    raw: mean,
    scaled: mean === null ? null : mean / 4,
    passed:
      grades.length > 0
        ? grades.every((grade) => grade === 'P' || grade === 'S')
        : mean === null
          ? null
          : mean >= PASSING_MEAN
  };
}
