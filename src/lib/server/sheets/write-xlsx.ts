import { writeXlsx as writeWorkbook } from 'hucre/xlsx';
import type { Cell, WrittenSheet } from '../../core/scenario/sheet/index.ts';
import { asWritten } from './as-written.ts';
import { columnName } from './column-name.ts';
import { plain } from './plain.ts';

/** Widths in characters. Long texts break within theirs. */
const WIDE = 60;
const MIDDLE = 28;
const NARROW = 14;

/**
 * A sheet as a workbook: headings that stay in sight and filter, texts as texts. Every cell says that it
 * is text, so that a time stays as it is written when somebody edits it.
 */
export function writeXlsx({ headings, rows }: WrittenSheet): Promise<Uint8Array> {
  return writeWorkbook({
    sheets: [
      {
        name: 'MSEL',
        columns: headings.map((_, column) => ({
          width: widthOf(rows.map((row) => row[column])),
          style: { numFmt: '@', alignment: { wrapText: true, vertical: 'top' } }
        })),
        rows: [[...headings], ...rows.map((row) => row.map(written))],
        cells: new Map(
          headings.map((value, column) => [
            `0,${String(column)}`,
            { value, style: { font: { bold: true } } }
          ])
        ),
        freezePane: { rows: 1, columns: 1 },
        autoFilter: { range: `A1:${columnName(headings.length)}${String(rows.length + 1)}` }
      }
    ]
  });
}

function written(cell: Cell): string | number | boolean | null {
  const value = plain(cell);
  return typeof value === 'string' ? asWritten(value) : value;
}

function widthOf(cells: readonly unknown[]): number {
  const longest = cells.reduce<number>(
    (most, cell) => Math.max(most, (typeof cell === 'string' ? cell : '').length),
    0
  );
  return longest > 80 ? WIDE : longest > NARROW ? MIDDLE : NARROW;
}
