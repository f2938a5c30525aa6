import pLimit from 'p-limit';
import type { Cell, Table, TableRow } from '../../core/scenario/sheet/index.ts';
import { unusable, type SheetFile } from './answer.ts';
import { readApart, type Workbook } from './apart.ts';
import { LIMITS } from './limits.ts';
import { pack } from './pack.ts';
import { cut } from './read-csv.ts';
import { unpack } from './unpack.ts';

/** Two at a time: each may take its quarter of a gigabyte. */
const inTurn = pLimit(2);

/** Reads a workbook's sheets that can be seen. Macros are never looked at, and never run. */
export function readXlsx(file: Uint8Array): Promise<SheetFile> {
  return inTurn(async () => {
    const unpacked = await unpack(file);
    if (!unpacked.ok) return unpacked;
    const read = await readApart(await pack(unpacked.parts));
    if (!read.ok) return unusable(REASONS[read.why]);
    const tables = read.sheets
      .map((sheet) => tableOf(sheet, read.dateSystem === '1904', unpacked.macros))
      .filter(({ rows }) => rows.length > 0);
    if (tables.length === 0)
      return unusable(
        'Found no cells in any sheet that can be seen; expected a table with headings.'
      );
    return { ok: true, tables };
  });
}

const REASONS = {
  'too slow': `Found a workbook that takes more than ${String(LIMITS.time / 1000)} seconds to read; expected a sheet of ten thousand rows or so.`,
  'too much memory':
    'Found a workbook that takes too much memory to read; expected a sheet of ten thousand rows or so.',
  'too many characters': `Found more than ${String(LIMITS.characters / 1_000_000)} million characters in its cells; expected a sheet of ten thousand rows or so.`,
  'not readable':
    'Found a workbook that cannot be read; expected an .xlsx file. Open and save it again.'
} as const;

type SheetRead = Workbook['sheets'][number];

function tableOf(sheet: SheetRead, is1904: boolean, macros: boolean): Table {
  const hidden = new Set(sheet.hidden);
  const filled = fillMerged(sheet);
  const rows = sheet.rows.slice(0, LIMITS.rows).flatMap((cells, i): TableRow[] => {
    const row = cells
      .slice(0, LIMITS.columns)
      .map((value, column) =>
        cellOf(value ?? filled.get(`${String(i)},${String(column)}`), is1904)
      );
    if (row.every((cell) => cell === null || cell === '')) return [];
    return [{ number: i + 1, cells: row, ...(hidden.has(i) && { hidden: true }) }];
  });
  const empty = sheet.formulas.filter(({ has }) => !has).length;
  const notes = [
    ...(macros ? ['The workbook has macros; they are neither read nor run.'] : []),
    ...(filled.size > 0 ? ['Cells that are merged over several rows count for each of them.'] : []),
    ...(sheet.formulas.length > 0
      ? ['Of formulas the values are taken that the spreadsheet saw last.']
      : []),
    ...(empty > 0 ? [`Formulas without a saved value are taken as empty: ${String(empty)}.`] : []),
    ...(sheet.rows.length > LIMITS.rows ? [cut()] : [])
  ];
  return { name: sheet.name, rows, notes };
}

/** What stands in a cell that is merged over rows stands in each of them: a move beside its injects. */
function fillMerged({ merges, rows }: SheetRead): Map<string, string | number | boolean | Date> {
  const filled = new Map<string, string | number | boolean | Date>();
  for (const { startRow, startCol, endRow } of merges) {
    const value = rows[startRow]?.[startCol];
    if (value === undefined || value === null) continue;
    const last = Math.min(endRow, LIMITS.rows);
    for (let row = startRow + 1; row <= last; row += 1)
      filled.set(`${String(row)},${String(startCol)}`, value);
  }
  return filled;
}

const DAY = 86_400_000;

function cellOf(value: string | number | boolean | Date | null | undefined, is1904: boolean): Cell {
  if (value === undefined || value === null) return null;
  if (!(value instanceof Date)) return value;
  const ms = value.getTime();
  if (Number.isNaN(ms)) return null;
  if (is1904) {
    const days = (ms - Date.UTC(1904, 0, 1)) / DAY;
    // Times and lengths have no date, in either system.
    return { serial: days < 100 ? days : days + 1462 };
  }
  // In 1900 spreadsheets count a day that never was.
  const since = ms < Date.UTC(1900, 2, 1) ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
  return { serial: (ms - since) / DAY };
}
