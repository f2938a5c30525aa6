import type { ParamMatcher } from '@sveltejs/kit';

const TABLES = ['objectives', 'findings', 'events', 'turning-points', 'actions'] as const;

/** The tables of an after-action report. */
export const match = ((given): given is (typeof TABLES)[number] =>
  TABLES.some((table) => table === given)) satisfies ParamMatcher;
