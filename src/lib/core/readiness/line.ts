import { mean } from '../debrief/figures.ts';
import { DIMENSIONS, type Dimension } from '../scenario/vocabulary.ts';
import { meanOfTally, type DrillFigures } from './drills.ts';
import { intervalOf, type Interval } from './interval.ts';
import { monthOf, type Month } from './period.ts';
import { shown, POINT_FROM_DRILLS } from './rules.ts';
import { grouped } from './grouped.ts';

/**
 * A month, or several that follow each other: those with under three drills are taken together, since one
 * drill says little of a team.
 */
export interface MonthPoint {
  /** First and last month. */
  from: Month;
  to: Month;
  /** Mean over the drills that ended in them, 0 to 4. */
  mean: number;
  /** Drills behind it. */
  n: number;
  interval: Interval | null;
}

/** One dimension over time. Means are over drills, from 0 to 4. */
export interface Line {
  dimension: Dimension;
  /** The earliest first. */
  points: readonly MonthPoint[];
  /** Drills behind all of them. */
  n: number;
  /** Of the first point; null where there is but one, and so no trend. */
  from: number | null;
  /** Of the last point; null where nothing was rated. */
  now: number | null;
  /** Drills behind that one. */
  nowN: number;
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
  const points = joined(rated).map(pointOf);
  return {
    dimension,
    points,
    n: rated.length,
    from: points.length > 1 ? (points[0]?.mean ?? null) : null,
    now: points.at(-1)?.mean ?? null,
    nowN: points.at(-1)?.n ?? 0
  };
}

interface Span {
  from: Month;
  to: Month;
  values: readonly number[];
}

/** Months, each with the next ones until there are enough drills; what is left joins the last. */
function joined(rated: readonly { month: Month; value: number }[]): Span[] {
  const spans: Span[] = [];
  const months = [...grouped(rated, ({ month }) => month)].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [month, those] of months) {
    const values = those.map(({ value }) => value);
    const last = spans.at(-1);
    if (last && last.values.length < POINT_FROM_DRILLS)
      spans.splice(-1, 1, { ...last, to: month, values: [...last.values, ...values] });
    else spans.push({ from: month, to: month, values });
  }
  const [before, left] = spans.slice(-2);
  if (before && left && left.values.length < POINT_FROM_DRILLS) {
    const values = [...before.values, ...left.values];
    spans.splice(-2, 2, { from: before.from, to: left.to, values });
  }
  return spans;
}

function pointOf({ from, to, values }: Span): MonthPoint {
  // Sorted, so that the order in which results came does not show in the last digit.
  const sorted = values.toSorted((a, b) => a - b);
  return {
    from,
    to,
    mean: mean(sorted) ?? 0,
    n: sorted.length,
    interval: intervalOf(sorted, { low: 0, high: 4 })
  };
}

/** By how much a line fell, as its two figures are shown; nought where it rose or has no trend. */
export function fallOf({ from, now }: Pick<Line, 'from' | 'now'>): number {
  return from === null || now === null ? 0 : Math.max(0, shown(shown(from) - shown(now)));
}
