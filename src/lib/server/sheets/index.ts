export { readSheetFile } from './read-sheet.ts';
export type { SheetFile } from './answer.ts';
export { LIMITS } from './limits.ts';
export { writeCsv } from './write-csv.ts';
export { writeXlsx } from './write-xlsx.ts';
export { tableAsCsv, tableAsJson, tableAsXlsx } from './write-table.ts';
