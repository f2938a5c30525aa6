import { DIMENSIONS, type Dimension } from '../scenario/vocabulary.ts';
import type { Result, Tally } from './result.ts';
import { grouped } from './grouped.ts';

/** What those whose results these are did in one drill, together. */
export interface DrillFigures {
  drill: string;
  scenario: Result['scenario'];
  /** Wall time in ms. */
  endedAt: number;
  people: number;
  /** Of what these people wrote; the speed of a team drill is that of its whole team. */
  dimensions: Readonly<Record<Dimension, Tally>>;
  /** Those of the drill; in a team's they are everybody's. */
  objectives: Result['objectives'];
}

/**
 * Drills, the earliest first: the levels of all these people in one of them are counted together, and speed
 * once for its team.
 */
export function drillsOf(results: readonly Result[]): DrillFigures[] {
  const byDrill = grouped(results, ({ drill }) => drill);
  return [...byDrill.values()].flatMap(together).sort(inTime);
}

/** How many drills these results are of. */
export function countDrills(results: readonly Result[]): number {
  return new Set(results.map(({ drill }) => drill)).size;
}

function together(results: readonly Result[]): DrillFigures[] {
  const [first] = results;
  if (!first) return [];
  const { drill, scenario, endedAt, objectives } = first;
  const written = Object.fromEntries(
    DIMENSIONS.map((dimension) => [
      dimension,
      total(results.map((one) => one.dimensions[dimension]))
    ])
  ) as DrillFigures['dimensions'];
  const dimensions = asDrilled({ dimensions: written, teamSpeed: first.teamSpeed });
  return [{ drill, scenario, endedAt, people: results.length, dimensions, objectives }];
}

/**
 * Dimensions for a figure of a group, with a team drill's speed as its scorecard has it. Added up from
 * members it would leave out the posts that nobody answered, and teams would come out
 * faster than people who drilled alone, of whom these count.
 */
export function asDrilled({
  dimensions,
  teamSpeed
}: Pick<Result, 'dimensions' | 'teamSpeed'>): Result['dimensions'] {
  return teamSpeed === null ? dimensions : { ...dimensions, speed: teamSpeed };
}

export function total(tallies: readonly Tally[]): Tally {
  const all = { sum: 0, n: 0 };
  for (const { sum, n } of tallies) {
    all.sum += sum;
    all.n += n;
  }
  return all;
}

/** 0 to 4; null where nothing was rated. */
export function meanOfTally({ sum, n }: Tally): number | null {
  return n === 0 ? null : sum / n;
}

/** The same order however results came in. */
export function inTime(
  a: { endedAt: number; drill: string },
  b: { endedAt: number; drill: string }
): number {
  return a.endedAt - b.endedAt || (a.drill < b.drill ? -1 : a.drill > b.drill ? 1 : 0);
}
