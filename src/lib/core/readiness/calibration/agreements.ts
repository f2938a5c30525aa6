import { TEXT_DIMENSIONS, type TextDimension } from '../../scenario/schema.ts';
import { agreementOf, type Agreement, type Pairs } from '../../scoring/agreement.ts';

/** Somebody who rated replies: a trainer, the scorer, or the raters of the bundled replies. */
export interface Rater {
  name: string;
  /** What they gave, by the key of the reply. On a dimension that they could not rate it is null. */
  levels: ReadonlyMap<string, Partial<Record<TextDimension, number | null>>>;
}

/** How far two raters agree, on the replies that both have rated. */
export interface PairAgreement {
  one: string;
  other: string;
  dimensions: Readonly<Record<TextDimension, Agreement>>;
}

export function agreementBetween(one: Rater, other: Rater): PairAgreement {
  const dimensions = Object.fromEntries(
    TEXT_DIMENSIONS.map((dimension) => [dimension, agreementOf(pairsOf(one, other, dimension))])
  ) as Record<TextDimension, Agreement>;
  return { one: one.name, other: other.name, dimensions };
}

function pairsOf(one: Rater, other: Rater, dimension: TextDimension): Pairs {
  const both = [...one.levels].flatMap(([key, levels]) => {
    const mine = levels[dimension] ?? null;
    const theirs = other.levels.get(key)?.[dimension] ?? null;
    return mine === null || theirs === null ? [] : [[mine, theirs] as const];
  });
  return { given: both.map(([mine]) => mine), wanted: both.map(([, theirs]) => theirs) };
}

/** How far apart the levels of some raters are, on the dimension on which they are furthest. */
export function widestGap(given: readonly Partial<Record<TextDimension, number | null>>[]): number {
  return Math.max(
    ...TEXT_DIMENSIONS.map((dimension) => {
      const levels = given.flatMap((levels) => levels[dimension] ?? []);
      return levels.length < 2 ? 0 : Math.max(...levels) - Math.min(...levels);
    })
  );
}
