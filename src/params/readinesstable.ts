import type { ParamMatcher } from '@sveltejs/kit';

const TABLES = [
  'results',
  'months',
  'faults',
  'teams',
  'attendance',
  'scenarios',
  'objectives',
  'improvement'
] as const;

/** The tables of readiness. */
export const match = ((given): given is (typeof TABLES)[number] =>
  TABLES.some((table) => table === given)) satisfies ParamMatcher;
