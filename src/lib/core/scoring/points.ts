import type { TextDimension } from '../scenario/schema.ts';
import type { Table } from './dimensions/dimension.ts';
import everyday from './everyday.json' with { type: 'json' };
import fitted from './points.json' with { type: 'json' };

/** Points of one table: a score is the base plus the points of the signals; cuts divide the levels. */
export interface FittedTable {
  dimension: TextDimension;
  table: Table;
  base: number;
  points: Readonly<Record<string, number>>;
  /** A score at or above the first cut is a 1, at or above the second a 2, and so on. */
  cuts: readonly number[];
}

/** The fitted points, made by `npm run calibrate -- --fit`. */
export const TABLES = fitted.tables as unknown as readonly FittedTable[];

/** The same for replies of a care desk with nothing on record, of which raters expect less and more plainly. */
export const EVERYDAY_TABLES = everyday.tables as unknown as readonly FittedTable[];
