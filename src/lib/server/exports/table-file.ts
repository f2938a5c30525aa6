import type { TakenTable } from '../../core/debrief/tables/index.ts';
import { tableAsCsv, tableAsJson, tableAsXlsx } from '../sheets/index.ts';
import { fileAnswer } from './file-answer.ts';

/** The endings under which tables leave, and how each is written. */
const FORMATS = {
  csv: { type: 'text/csv; charset=utf-8', write: tableAsCsv },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: tableAsXlsx
  },
  json: { type: 'application/json; charset=utf-8', write: tableAsJson }
} as const;
export type TableFormat = keyof typeof FORMATS;

/** A table as a file to take away. */
export async function tableFile(table: TakenTable, format: TableFormat): Promise<Response> {
  const { type, write } = FORMATS[format];
  return fileAnswer(await write(table), `${table.name}.${format}`, type);
}
