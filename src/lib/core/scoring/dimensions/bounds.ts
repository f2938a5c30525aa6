import type { TextDimension } from '../../scenario/schema.ts';
import type { Signals } from '../signals/index.ts';
import type { Table } from './dimension.ts';
import { BOUNDS } from './rubric-bounds.ts';

/** A sentence of the rubric that no sum of points may break. */
export interface Bound {
  /** The rubric's words, or nearly. */
  rule: string;
  dimension: TextDimension;
  table: Table;
  atMost?: number;
  atLeast?: number;
  /** All of these signals are there, and none of those. */
  with: readonly string[];
  without: readonly string[];
}

/** The lowest and the highest level that the rubric's own sentences leave. */
export function boundsOf(
  dimension: TextDimension,
  table: Table,
  signals: Signals
): { atLeast: number; atMost: number } {
  let [atLeast, atMost] = [0, 4];
  for (const bound of BOUNDS) {
    if (bound.dimension !== dimension) continue;
    if (bound.table !== 'any' && bound.table !== table) continue;
    const holds =
      bound.with.every((name) => signals[name] === 1) &&
      bound.without.every((name) => signals[name] !== 1);
    if (!holds) continue;
    atLeast = Math.max(atLeast, bound.atLeast ?? 0);
    atMost = Math.min(atMost, bound.atMost ?? 4);
  }
  return { atLeast, atMost };
}
