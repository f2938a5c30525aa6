import type { CellKind, CellValue, ColumnOf } from './table.ts';

/** Columns of the kinds that most tables are made of, each by its key, its heading and its cells. */

export function text<Row>(
  key: string,
  heading: string,
  of: (row: Row) => string | null
): ColumnOf<Row> {
  return { key, heading, kind: 'text', of };
}

export function number<Row>(
  key: string,
  heading: string,
  unit: string,
  of: (row: Row) => number | null
): ColumnOf<Row> {
  return { key, heading, kind: 'number', unit, of };
}

/** Of trust and what moved it, in points of 100: told to a tenth. */
export function trust<Row>(
  key: string,
  heading: string,
  unit: string,
  of: (row: Row) => number | null
): ColumnOf<Row> {
  return { ...number(key, heading, unit, of), decimals: 1 };
}

/** Of wall times in ms. */
export function moment<Row>(
  key: string,
  heading: string,
  of: (row: Row) => number | null
): ColumnOf<Row> {
  return plain(key, heading, 'moment', of);
}

/** Of days such as `2026-11-12`. */
export function day<Row>(
  key: string,
  heading: string,
  of: (row: Row) => string | null
): ColumnOf<Row> {
  return plain(key, heading, 'day', of);
}

export function yesNo<Row>(
  key: string,
  heading: string,
  of: (row: Row) => boolean | null
): ColumnOf<Row> {
  return plain(key, heading, 'yes-no', of);
}

function plain<Row>(
  key: string,
  heading: string,
  kind: CellKind,
  of: (row: Row) => CellValue
): ColumnOf<Row> {
  return { key, heading, kind, of };
}
