/** A date, a time or a length as spreadsheets keep it: days since 30 December 1899. */
export interface Serial {
  serial: number;
}
/** What a cell can hold once its file was read. */
export type Cell = string | number | boolean | Serial | null;

export interface TableRow {
  /** As the spreadsheet counts it, from 1. */
  number: number;
  cells: readonly Cell[];
  /** Hidden in the spreadsheet, by hand or by a filter. */
  hidden?: true;
}

/** A sheet as rows of cells, whatever file it came from. */
export interface Table {
  name: string;
  rows: readonly TableRow[];
  /** What its reader has to say about it, in sentences: cells that were merged, formulas. */
  notes: readonly string[];
}

/** The longest text that a spreadsheet keeps in a cell, in UTF-16 units (Excel's limit). */
export const LONGEST_CELL = 32_767;

// What begins so is a formula, or a command, to one spreadsheet or another (OWASP, CSV injection).
const FORMULA = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Puts an apostrophe before a text that a spreadsheet would take for a formula. */
export function defuse(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Takes the apostrophe of `defuse` off again. */
export function undefuse(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}

/**
 * A cell as text that a scenario file can hold: lines end in \n, no control characters, no halves of
 * an emoji, no space around it; empty for an empty cell.
 */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return clean(undefuse(cell));
  if (typeof cell === 'object') return serialText(cell.serial);
  // Spreadsheets keep 15 digits; what comes after is 0.1 + 0.2.
  return typeof cell === 'number' ? String(Number(cell.toPrecision(15))) : String(cell);
}

function clean(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // eslint-disable-next-line no-control-regex -- a scenario file with these in it is refused as binary
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/g, '')
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
      .trim()
  );
}

/** A serial as people read it: `2026-04-23 14:30`, or `1:04:30` where it has no day. */
export function serialText(serial: number): string {
  const instant = serialMoment(serial);
  if (instant === null) return String(serial);
  const iso = new Date(instant).toISOString();
  if (Math.abs(serial) >= 100) return iso.slice(0, 16).replace('T', ' ');
  const seconds = Math.round(serial * 86_400);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** The moment of a serial in ms, as if the story were told in UTC; null where no calendar has it. */
export function serialMoment(serial: number): number | null {
  const moment = Date.UTC(1899, 11, 30) + Math.round(serial * 86_400) * 1000;
  // The years that scenario files can write.
  return moment >= Date.UTC(1000, 0, 1) && moment < Date.UTC(10_000, 0, 1) ? moment : null;
}
