import { type Dimension } from '../scenario/vocabulary.ts';
import { drillsOf, inTime } from './drills.ts';
import { fallOf, linesOf, type Line } from './line.ts';
import type { Result } from './result.ts';
import { DAY, ENOUGH, isBelow, RECENT_DAYS, shown, SHOWN_FROM_PEOPLE, SLIP } from './rules.ts';

/**
 * How a team stands:
 * - `ready`: it drilled in the last 90 days, and all five dimensions are at 2.5 or more now;
 * - `slipping`: not ready, and a dimension below 2.5 fell by 0.3 or more since its first point;
 * - `not-yet`: neither;
 * - `too-few`: under five people drilled, so that nothing is said;
 * - `undrilled`: nobody drilled.
 *
 * Means are compared as they are shown, to one decimal.
 */
export type Standing = 'ready' | 'slipping' | 'not-yet' | 'too-few' | 'undrilled';

export interface TeamFigures {
  /** Id. */
  team: string;
  standing: Standing;
  /** Who drilled. */
  people: number;
  drills: number;
  /** Wall time in ms at which its last drill ended; null where there was none. */
  last: number | null;
  /** The five, in order; none where nothing is said of the team. */
  lines: readonly Line[];
  /** Dimensions that make it slip, the one that fell most first. */
  slipping: readonly Dimension[];
  /** Dimensions below 2.5 or never rated, the lowest first. */
  below: readonly Dimension[];
  /** Levels that are missing to 2.5, over all five: the further, the less ready. */
  gap: number;
}

/**
 * A team by the results of its people.
 *
 * @param results those of its people in the period that is looked at
 * @param at wall time in ms by which "the last 90 days" are counted
 */
export function teamFigures(team: string, results: readonly Result[], at: number): TeamFigures {
  const people = new Set(results.map(({ person }) => person)).size;
  const drills = drillsOf(results);
  const last = drills.toSorted(inTime).at(-1)?.endedAt ?? null;
  const nothing = {
    team,
    people,
    drills: drills.length,
    last,
    lines: [],
    slipping: [],
    below: [],
    gap: 0
  };
  if (people === 0) return { ...nothing, standing: 'undrilled' };
  if (people < SHOWN_FROM_PEOPLE) return { ...nothing, standing: 'too-few' };
  const lines = linesOf(drills);
  const low = lines.filter(({ now }) => isBelow(now)).sort((a, b) => (a.now ?? -1) - (b.now ?? -1));
  const slipping = low.filter((line) => fallOf(line) >= SLIP).sort((a, b) => fallOf(b) - fallOf(a));
  const recent = last !== null && at - last <= RECENT_DAYS * DAY;
  const standing =
    recent && low.length === 0 ? 'ready' : slipping.length > 0 ? 'slipping' : 'not-yet';
  return {
    ...nothing,
    standing,
    lines,
    slipping: slipping.map(({ dimension }) => dimension),
    below: low.map(({ dimension }) => dimension),
    gap: low.reduce((sum, { now }) => sum + (ENOUGH - shown(now ?? 0)), 0)
  };
}
