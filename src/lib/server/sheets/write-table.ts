import { writeXlsx as writeWorkbook, type CellStyle } from 'hucre/xlsx';
import Papa from 'papaparse';
import {
  inSeconds,
  type CellKind,
  type CellValue,
  type Column,
  type TakenTable
} from '../../core/debrief/tables/index.ts';
import { defuse, LONGEST_CELL } from '../../core/scenario/sheet/index.ts';
import { asWritten } from './as-written.ts';
import { columnName } from './column-name.ts';

const SECONDS_OF_A_DAY = 86_400;
/** What is added up from tenths would else leave as 2.5999999999999943; a mean is told to a hundredth. */
const DECIMALS = 2;

/**
 * A table as JSON: what its columns are, and its rows by the keys of the columns. Moments are ISO 8601
 * in UTC, spans are in seconds.
 */
export function tableAsJson({ name, title, columns, rows }: TakenTable): Uint8Array {
  const body = {
    table: name,
    title,
    columns: columns.map(({ key, heading, kind, unit }) => ({
      key,
      heading,
      kind,
      unit: inFull(kind, unit) ?? null
    })),
    rows: rows.map((row) =>
      Object.fromEntries(
        columns.map((column, place) => [column.key, plain(column, row[place] ?? null)])
      )
    )
  };
  return new TextEncoder().encode(`${JSON.stringify(body, null, 2)}\n`);
}

/** A table as CSV: UTF-8 with a mark by which Excel knows it, commas, all texts in quotes. */
export function tableAsCsv({ columns, rows }: TakenTable): Uint8Array {
  const text = Papa.unparse(
    [
      columns.map(headingOf),
      ...rows.map((row) =>
        columns.map((column, place) => {
          const value = plain(column, row[place] ?? null);
          return typeof value === 'string' ? harmless(value) : value;
        })
      )
    ],
    { quotes: (value: unknown) => typeof value === 'string', newline: '\r\n' }
  );
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}

/**
 * A table as a workbook: headings that stay in sight and filter, numbers as numbers, moments and
 * days as dates (UTC, since a spreadsheet keeps no zone), spans as times that can be added up.
 */
export function tableAsXlsx({ title, columns, rows }: TakenTable): Promise<Uint8Array> {
  const cells = rows.map((row) =>
    columns.map((column, place) => ofWorkbook(column, row[place] ?? null))
  );
  return writeWorkbook({
    sheets: [
      {
        name: title,
        columns: columns.map((column, place) => ({
          width: widthOf(
            column,
            cells.map((row) => row[place])
          ),
          style: STYLES[column.kind]
        })),
        rows: [columns.map(workbookHeading), ...cells],
        cells: new Map(
          columns.map((column, place) => [
            `0,${String(place)}`,
            { value: workbookHeading(column), style: { font: { bold: true } } }
          ])
        ),
        freezePane: { rows: 1, columns: 1 },
        autoFilter: { range: `A1:${columnName(columns.length)}${String(rows.length + 1)}` }
      }
    ]
  });
}

const TOP = { vertical: 'top' } as const;
const STYLES: Readonly<Record<CellKind, CellStyle>> = {
  text: { numFmt: '@', alignment: { ...TOP, wrapText: true } },
  number: { numFmt: 'General', alignment: TOP },
  'yes-no': { numFmt: 'General', alignment: TOP },
  moment: { numFmt: 'yyyy-mm-dd hh:mm:ss', alignment: TOP },
  day: { numFmt: 'yyyy-mm-dd', alignment: TOP },
  span: { numFmt: '[m]:ss', alignment: TOP }
};

function headingOf({ heading, kind, unit }: Column): string {
  const full = inFull(kind, unit);
  return full === undefined ? heading : `${heading} (${full})`;
}

/** As above, for a workbook: a span is a time there. */
function workbookHeading(column: Column): string {
  const { heading, kind, unit } = column;
  if (kind !== 'span') return headingOf(column);
  return unit === undefined ? heading : `${heading} (${unit})`;
}

/** The unit as it is said outside, where nobody knows what a kind is. */
function inFull(kind: CellKind, unit: string | undefined): string | undefined {
  if (kind === 'moment') return 'UTC';
  if (kind === 'span') return unit === undefined ? 'seconds' : `seconds, ${unit}`;
  return unit;
}

function plain(column: Column, value: CellValue): CellValue {
  if (typeof value !== 'number') return value;
  if (column.kind === 'moment') return new Date(value).toISOString();
  return column.kind === 'span' ? inSeconds(value) : rounded(column, value);
}

function rounded({ decimals = DECIMALS }: Column, value: number): number {
  return Number(value.toFixed(decimals));
}

function ofWorkbook(column: Column, value: CellValue): CellValue | Date {
  const { kind } = column;
  if (kind === 'day' && typeof value === 'string') return new Date(`${value}T00:00:00Z`);
  if (typeof value === 'string') return asWritten(harmless(value));
  if (typeof value !== 'number') return value;
  if (kind === 'moment') return new Date(value);
  // A spreadsheet shows the nearest second, a clock the one that has begun.
  return kind === 'span' ? Math.trunc(inSeconds(value)) / SECONDS_OF_A_DAY : rounded(column, value);
}

/** Nothing that a spreadsheet would run, or could not hold. */
function harmless(value: string): string {
  // eslint-disable-next-line no-control-regex -- XML has no characters for these
  return defuse(value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')).slice(
    0,
    LONGEST_CELL
  );
}

function widthOf({ kind, heading }: Column, cells: readonly unknown[]): number {
  if (kind === 'moment') return 20;
  if (kind === 'day') return 14;
  if (kind !== 'text') return Math.max(10, Math.min(heading.length + 2, 20));
  const longest = cells.reduce<number>(
    (most, cell) => Math.max(most, typeof cell === 'string' ? cell.length : 0),
    0
  );
  return longest > 80 ? 60 : longest > 14 ? 28 : 14;
}
