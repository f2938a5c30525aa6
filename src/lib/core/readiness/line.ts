import { mean } from '../debrief/figures.ts';
import { DIMENSIONS, type Dimension } from '../scenario/vocabulary.ts';
import { meanOfTally, type DrillFigures } from './drills.ts';
import { intervalOf, type Interval } from './interval.ts';
import { monthOf, type Month } from './period.ts';
import { shown, TREND_FROM_DRILLS } from './rules.ts';
import { grouped } from './grouped.ts';

export interface MonthPoint {
  month: Month;
  /** Mean over the drills that ended in it, 0 to 4. */
  mean: number;
  /** Drills behind it. */
  n: number;
  interval: Interval | null;
}

/** One dimension over time. Means are over drills, from 0 to 4. */
export interface Line {
  dimension: Dimension;
  /** Months in which something was rated, the earliest first. */
  points: readonly MonthPoint[];
  /** Drills behind all of them. */
  n: number;
  /** Of the first such month; null while there are too few drills or months for a trend. */
  from: number | null;
  /** Of the last such month; null where nothing was rated. */
  now: number | null;
}

/** The five dimensions of drills over time, in order. */
export function linesOf(drills: readonly DrillFigures[]): Line[] {
  return DIMENSIONS.map((dimension) => lineOf(drills, dimension));
}

function lineOf(drills: readonly DrillFigures[], dimension: Dimension): Line {
  const rated = drills.flatMap(({ endedAt, dimensions }) => {
    const value = meanOfTally(dimensions[dimension]);
    return value === null ? [] : { month: monthOf(endedAt), value };
  });
  const byMonth = [...grouped(rated, ({ month }) => month)].sort(([a], [b]) => (a < b ? -1 : 1));
  const points = byMonth.map(([month, those]) =>
    pointOf(
      month,
      those.map(({ value }) => value)
    )
  );
  const trend = points.length > 1 && rated.length >= TREND_FROM_DRILLS;
  return {
    dimension,
    points,
    n: rated.length,
    from: trend ? (points[0]?.mean ?? null) : null,
    now: points.at(-1)?.mean ?? null
  };
}

function pointOf(month: Month, values: number[]): MonthPoint {
  // Sorted, so that the order in which results came does not show in the last digit.
  const sorted = values.sort((a, b) => a - b);
  return {
    month,
    mean: mean(sorted) ?? 0,
    n: sorted.length,
    interval: intervalOf(sorted, { low: 0, high: 4 })
  };
}

/** By how much a line fell, as its two figures are shown; nought where it rose or has no trend. */
export function fallOf({ from, now }: Pick<Line, 'from' | 'now'>): number {
  return from === null || now === null ? 0 : Math.max(0, shown(shown(from) - shown(now)));
}
