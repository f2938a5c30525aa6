import type { ParamMatcher } from '@sveltejs/kit';

/** The endings of files that a table leaves as. */
export const match = ((given): given is 'csv' | 'xlsx' | 'json' =>
  given === 'csv' || given === 'xlsx' || given === 'json') satisfies ParamMatcher;
