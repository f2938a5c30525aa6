import { mean } from '../debrief/figures.ts';
import { DIMENSIONS, type Dimension } from '../scenario/vocabulary.ts';
import { asDrilled, inTime, meanOfTally } from './drills.ts';
import { intervalOf, type Interval } from './interval.ts';
import type { Result } from './result.ts';
import { shown, SHOWN_FROM_PEOPLE } from './rules.ts';
import { grouped } from './grouped.ts';
import { meanOf } from './results.ts';

/**
 * From somebody's first drill to the mean of their later ones, over all who have both: each is
 * compared with themselves, so that it does not matter who drills more. In a team drill speed is the team's:
 * a first drill alone and later ones in a team would otherwise seem faster for the posts that nobody took.
 */
export interface Improvement {
  /** Null for the mean of the five. */
  dimension: Dimension | null;
  /** People who have both. */
  n: number;
  /** People who drilled and are left out: in under two of their drills this was rated. */
  leftOut: number;
  /** Mean of their first drills, and of their later ones, 0 to 4; null of fewer than five people. */
  first: number | null;
  later: number | null;
  /** Mean of the differences, later less first. */
  change: number | null;
  /** 95% interval of that mean (Student, paired). */
  interval: Interval | null;
  /** `unclear` where the interval includes nought, `too-few` of fewer than five people. */
  told: 'better' | 'worse' | 'unclear' | 'too-few';
}

/** The mean of the five first, then each dimension. */
export function improvementOf(results: readonly Result[]): Improvement[] {
  const people = [...grouped(results, ({ person }) => person).values()].map((those) =>
    those.toSorted(inTime)
  );
  return [null, ...DIMENSIONS].map((dimension) => {
    const valueOf = (result: Result) => {
      const dimensions = asDrilled(result);
      return dimension === null ? meanOf({ dimensions }) : meanOfTally(dimensions[dimension]);
    };
    const pairs = people.flatMap((those) => {
      const [first, ...later] = those.flatMap((result) => valueOf(result) ?? []);
      const after = mean(later);
      return first === undefined || after === null ? [] : { first, after, by: after - first };
    });
    const counts = { dimension, n: pairs.length, leftOut: people.length - pairs.length };
    if (pairs.length < SHOWN_FROM_PEOPLE) return { ...counts, ...TOO_FEW };
    pairs.sort((a, b) => a.by - b.by || a.first - b.first);
    const changes = pairs.map(({ by }) => by);
    const change = mean(changes);
    const interval = intervalOf(changes);
    return {
      ...counts,
      first: mean(pairs.map(({ first }) => first)),
      later: mean(pairs.map(({ after }) => after)),
      change,
      interval,
      told: toldBy(change ?? 0, interval)
    };
  });
}

const TOO_FEW = {
  first: null,
  later: null,
  change: null,
  interval: null,
  told: 'too-few'
} as const;

function toldBy(change: number, interval: Interval | null): Improvement['told'] {
  // Without an interval all changed by the same.
  const { low, high } = interval ?? { low: change, high: change };
  // As it is shown, so that nobody reads "better" over an interval that begins at 0.0.
  return shown(low) > 0 ? 'better' : shown(high) < 0 ? 'worse' : 'unclear';
}
