import { z } from 'zod';
import { DIMENSIONS } from '../scenario/vocabulary.ts';
import type { Looking } from './looking.ts';
import { MONTH, monthAfter, monthOf, type Month } from './period.ts';

/** Months that a page without an address of its own looks at, this one among them. */
const USUAL = 6;
/** Months that are looked at at most. */
export const MOST_MONTHS = 60;

const month = z.string().regex(MONTH).nullable().catch(null);
const id = z.string().min(1).max(100).nullable().catch(null);
const address = z.object({
  from: month,
  to: month,
  team: id,
  scenario: id,
  dimension: z.enum(DIMENSIONS).nullable().catch(null),
  sort: z.enum(['name', 'gap']).catch('name'),
  teams: z.literal('all').nullable().catch(null),
  as: z.literal('table').nullable().catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1)
});

/**
 * How the months of an address stand: they end before they begin, and are read the other way round; or
 * none of them has come, and this one is read in their place.
 *
 * @param now wall time in ms
 */
export function askedMonths(query: URLSearchParams, now: number): AskedMonths {
  const { from, to } = z
    .object({ from: month, to: month })
    .parse({ from: query.get('from'), to: query.get('to') });
  const asked = [from, to].filter((one) => one !== null);
  const today = monthOf(now);
  if (asked.length > 0 && asked.every((one) => one > today)) return 'ahead';
  return from !== null && to !== null && to < from ? 'turned' : 'in-order';
}

export type AskedMonths = 'in-order' | 'turned' | 'ahead';

/**
 * Reads an address. What it does not say, or says wrongly, is as usual: who is sent half of an address
 * gets a page, and its heading says what they look at.
 *
 * @param now wall time in ms
 */
export function lookingAt(query: URLSearchParams, now: number): Looking {
  const given = address.parse(
    Object.fromEntries(
      ['from', 'to', 'team', 'scenario', 'dimension', 'sort', 'teams', 'as', 'page'].map((name) => [
        name,
        query.get(name) || null
      ])
    )
  );
  const { as, teams, from, to, ...rest } = given;
  const today = monthOf(now);
  const ahead = askedMonths(query, now) === 'ahead';
  // In months to come nothing has ended yet.
  const last = ahead ? today : earlier(to ?? today, today);
  const first = ahead ? today : from === null ? monthAfter(last, 1 - USUAL) : earlier(from, today);
  const [early, late] = first <= last ? [first, last] : [last, first];
  const earliest = monthAfter(late, 1 - MOST_MONTHS);
  return {
    ...rest,
    from: early < earliest ? earliest : early,
    to: late,
    all: teams === 'all',
    table: as === 'table'
  };
}

function earlier(one: Month, other: Month): Month {
  return one < other ? one : other;
}
