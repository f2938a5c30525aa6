import Papa from 'papaparse';
import type { WrittenSheet } from '../../core/scenario/sheet/index.ts';
import { plain } from './plain.ts';

/** A sheet as CSV: UTF-8 with a mark by which Excel knows it, commas, all texts in quotes. */
export function writeCsv({ headings, rows }: WrittenSheet): Uint8Array {
  const text = Papa.unparse([[...headings], ...rows.map((row) => row.map(plain))], {
    quotes: (value: unknown) => typeof value === 'string',
    newline: '\r\n'
  });
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}
