import Papa from 'papaparse';
import type { Table, TableRow } from '../../core/scenario/sheet/index.ts';
import { unusable, type SheetFile } from './answer.ts';
import { decodeText } from './decode.ts';
import { LIMITS } from './limits.ts';

const SEPARATORS: Record<string, string> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars'
};

/** Reads a CSV file: with commas, semicolons, tabs or bars between its cells, in any usual encoding. */
export function readCsv(file: Uint8Array, name: string): SheetFile {
  const { text, encoding } = decodeText(file);
  // eslint-disable-next-line no-control-regex -- these tell binary data from text
  if (/[\u0000-\u0008\u000e-\u001a]/.test(text.slice(0, 4096)))
    return unusable('Found binary data; expected a spreadsheet as .xlsx or .csv.');
  // Excel's own word for what stands between the cells, which is no row.
  const told = /^\uFEFF?sep=(.)\r?\n/i.exec(text);
  const body = told ? text.slice(told[0].length) : text.replace(/^\uFEFF/, '');
  const delimiter = told?.[1] ?? guessed(body);
  const { data, errors } = Papa.parse<string[]>(body, { delimiter, preview: LIMITS.rows + 1 });
  const offset = told ? 2 : 1;
  const notes: string[] = [];
  if (delimiter !== ',' && SEPARATORS[delimiter] !== undefined)
    notes.push(`Cells are separated by ${SEPARATORS[delimiter]}.`);
  if (encoding !== 'utf-8') notes.push(`The text is read as ${encoding.toUpperCase()}.`);
  const quote = errors.find(({ type }) => type === 'Quotes');
  if (quote)
    notes.push(
      `From row ${String((quote.row ?? 0) + offset)} on, a quotation mark is open that nobody closes; check the rows after it.`
    );
  if (data.length > LIMITS.rows) notes.push(cut());
  const rows = data
    .slice(0, LIMITS.rows)
    .map((cells, i): TableRow => ({ number: i + offset, cells: cells.slice(0, LIMITS.columns) }));
  if (
    rows.every(({ cells }) => cells.every((cell) => typeof cell === 'string' && cell.trim() === ''))
  )
    return unusable('Found no text in the file; expected a table with headings.');
  const table: Table = { name, rows, notes };
  return { ok: true, tables: [table] };
}

/**
 * What stands between the cells. Empty lines say nothing of it: the one after the last line break would
 * make a sheet of two columns look like one of one.
 */
function guessed(body: string): string {
  return Papa.parse(body, {
    delimitersToGuess: Object.keys(SEPARATORS),
    skipEmptyLines: true,
    preview: 1
  }).meta.delimiter;
}

/** What is said of a table of which the end is left out. */
export function cut(): string {
  return `Only the first ${String(LIMITS.rows)} rows are looked at.`;
}
