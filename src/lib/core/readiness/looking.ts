import type { Dimension } from '../scenario/vocabulary.ts';
import type { Month } from './period.ts';

/** What of readiness is looked at: all of it stands in the address, so that a view can be sent. */
export interface Looking {
  /** First and last month. */
  from: Month;
  to: Month;
  /** Ids; null for all. */
  team: string | null;
  scenario: string | null;
  dimension: Dimension | null;
  /** By name, or the least ready first. */
  sort: 'name' | 'gap';
  /** All teams of a large house, not only those that are least ready. */
  all: boolean;
  /** Monthly figures as a table, beside the lines. */
  table: boolean;
  /** Page of a list, from 1. */
  page: number;
}

/**
 * The query of an address, `?from=2026-06&to=2026-11`. Months are always said, so that who opens it later
 * sees the same.
 *
 * @param change what is to be looked at otherwise
 */
export function queryOf(looking: Looking, change: Partial<Looking> = {}): string {
  const { from, to, team, scenario, dimension, sort, all, table, page } = { ...looking, ...change };
  const query = new URLSearchParams({ from, to });
  if (team !== null) query.set('team', team);
  if (scenario !== null) query.set('scenario', scenario);
  if (dimension !== null) query.set('dimension', dimension);
  if (sort !== 'name') query.set('sort', sort);
  if (all) query.set('teams', 'all');
  if (table) query.set('as', 'table');
  // Another view begins at its first page.
  if (page > 1 && 'page' in change) query.set('page', String(page));
  return `?${query.toString()}`;
}
