import { mean } from '../../../core/debrief/figures.ts';
import { meanOfTally, wrongIn, type Result } from '../../../core/readiness/index.ts';
import { DIMENSIONS, type Dimension } from '../../../core/scenario/schema.ts';
import type { Actor } from '../../access/permissions.ts';
import type { Runtime } from '../../runtime.ts';
import { opener, withExamples, type WrongRow } from './examples.ts';

/** One drill of somebody, in the figures of their scorecard. Wall times in ms. */
export interface DrillPoint {
  drill: string;
  title: string;
  endedAt: number;
  team: boolean;
  /** Whether the reader may open its scorecard. */
  opens: boolean;
  /** Means, 0 to 4; null where nothing was rated. */
  dimensions: Record<Dimension, number | null>;
}

/** One dimension of somebody. Means are over drills, 0 to 4. */
export interface DimensionProgress {
  dimension: Dimension;
  /** Of the last drill, of the first, and of all after the first; null where there is none. */
  now: number | null;
  first: number | null;
  later: number | null;
  /** Drills in which it was rated. */
  n: number;
}

/** Somebody over time. */
export interface Progress {
  /** The earliest first. */
  drills: DrillPoint[];
  dimensions: DimensionProgress[];
  wrong: WrongRow[];
}

/** One person's results, for themselves or for who may read them. */
export async function progressOf(
  here: Runtime,
  actor: Actor,
  results: readonly Result[]
): Promise<Progress> {
  const opens = opener(here, actor);
  return {
    dimensions: DIMENSIONS.map((dimension) => alone(results, dimension)),
    drills: await Promise.all(
      results.map(async ({ drill, scenario, endedAt, team, dimensions }) => ({
        drill,
        title: scenario.title,
        endedAt,
        team,
        opens: await opens(drill),
        dimensions: Object.fromEntries(
          DIMENSIONS.map((dimension) => [dimension, meanOfTally(dimensions[dimension])])
        ) as Record<Dimension, number | null>
      }))
    ),
    wrong: await withExamples(here, actor, wrongIn(results))
  };
}

function alone(results: readonly Result[], dimension: Dimension): DimensionProgress {
  const rated = results.flatMap(({ dimensions }) => meanOfTally(dimensions[dimension]) ?? []);
  const [first = null, ...later] = rated;
  return { dimension, now: rated.at(-1) ?? null, first, later: mean(later), n: rated.length };
}
