import type { ParamMatcher } from '@sveltejs/kit';

/** The tables of a round of calibration. */
export const match = ((given): given is 'agreement' | 'ratings' =>
  given === 'agreement' || given === 'ratings') satisfies ParamMatcher;
