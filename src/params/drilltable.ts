import type { ParamMatcher } from '@sveltejs/kit';

/** The tables of a drill. */
export const match = ((given): given is 'replies' | 'measures' | 'people' =>
  given === 'replies' || given === 'measures' || given === 'people') satisfies ParamMatcher;
