import type { ParamMatcher } from '@sveltejs/kit';

/** The tables of readiness. */
export const match = ((given): given is 'results' | 'months' | 'faults' =>
  given === 'results' || given === 'months' || given === 'faults') satisfies ParamMatcher;
