import { mean } from '../debrief/figures.ts';
import { DIMENSIONS, type Dimension } from '../scenario/vocabulary.ts';
import { meanOfTally, type DrillFigures } from './drills.ts';
import { intervalOf, type Interval } from './interval.ts';

/** One dimension over drills. */
export interface DimensionMean {
  dimension: Dimension;
  /** Mean over drills, 0 to 4; null where nothing was rated. */
  mean: number | null;
  /** Drills behind it. */
  n: number;
  interval: Interval | null;
}

/** The five dimensions over these drills, whenever they were. */
export function meansOver(drills: readonly DrillFigures[]): DimensionMean[] {
  return DIMENSIONS.map((dimension) => {
    const values = drills
      .flatMap(({ dimensions }) => meanOfTally(dimensions[dimension]) ?? [])
      .sort((a, b) => a - b);
    return {
      dimension,
      mean: mean(values),
      n: values.length,
      interval: intervalOf(values, { low: 0, high: 4 })
    };
  });
}
