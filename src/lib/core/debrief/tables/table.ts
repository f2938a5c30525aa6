/** What stands in the cells of a column, so that each kind of file can keep it as what it is. */
export type CellKind =
  | 'text'
  /** Counts, levels and means. */
  | 'number'
  | 'yes-no'
  /** Wall time in ms since 1970. */
  | 'moment'
  /** A day of the calendar as ISO 8601 writes it, such as `2026-11-12`. */
  | 'day'
  /** Drill time or a span of it, in ms. */
  | 'span';

/** Null where there is nothing to say; never nought for it. */
export type CellValue = string | number | boolean | null;

export interface Column {
  /** By this name programs know it; it does not change with the heading. */
  key: string;
  heading: string;
  kind: CellKind;
  /** What numbers count or stand for, such as `0 to 4`. */
  unit?: string;
  /** To how many decimals its numbers leave the house; two where it is left out. */
  decimals?: number;
}

/** A table that leaves the house: what its columns are, and its rows in their order. */
export interface TakenTable {
  /** Of the file, without its ending. */
  name: string;
  /** Of the sheet. */
  title: string;
  columns: readonly Column[];
  rows: readonly (readonly CellValue[])[];
}

/** A column of which it is known how a row's cell comes about. */
export interface ColumnOf<Row> extends Column {
  of: (row: Row) => CellValue;
}

/**
 * Drill time in seconds, to the tenth that has passed: rounded up it would be another second than the one
 * that clocks and sentences show.
 */
export function inSeconds(ms: number): number {
  return Math.trunc(ms / 100) / 10;
}

/** Puts rows of any kind into a table, a cell a column. */
export function tableOf<Row>(
  { name, title }: Pick<TakenTable, 'name' | 'title'>,
  columns: readonly ColumnOf<Row>[],
  rows: readonly Row[]
): TakenTable {
  return {
    name,
    title,
    columns: columns.map(({ of: _, ...column }) => column),
    rows: rows.map((row) => columns.map(({ of }) => of(row)))
  };
}
