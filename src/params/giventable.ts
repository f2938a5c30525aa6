import type { ParamMatcher } from '@sveltejs/kit';

/** The tables of assignments that were given to others. */
export const match = ((given): given is 'given' | 'overdue' =>
  given === 'given' || given === 'overdue') satisfies ParamMatcher;
