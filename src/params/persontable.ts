import type { ParamMatcher } from '@sveltejs/kit';

/** The tables of one person over time. */
export const match = ((given): given is 'dimensions' | 'faults' =>
  given === 'dimensions' || given === 'faults') satisfies ParamMatcher;
