export { day, moment, number, text, trust, yesNo } from './columns.ts';
export { comparisonTable, type ComparedRow } from './comparison.ts';
export { measuresTable } from './measures.ts';
export { peopleTable } from './people.ts';
export { headingOf, LEVELS } from './ratings.ts';
export { recordTable, type RecordRow } from './record.ts';
export { repliesTable } from './replies.ts';
export {
  inSeconds,
  tableOf,
  type CellKind,
  type CellValue,
  type Column,
  type ColumnOf,
  type TakenTable
} from './table.ts';
