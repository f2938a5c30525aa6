export { compose, planPlace, type ActionLine, type Around } from './compose.ts';
export type { Block, Chart, ReportDocument, Table } from './document.ts';
export {
  edited,
  editedPoints,
  NO_EDITS,
  objectiveText,
  pointText,
  SUMMARY,
  type Edits
} from './edits.ts';
export { together, type Clash, type Whose } from './together.ts';
export { afterActionReport } from './report.ts';
export {
  actionsTable,
  REPORT_TABLES,
  reportTable,
  type PlannedAction,
  type ReportTable
} from './tables.ts';
export {
  FIELDS,
  LISTS,
  type AreaName,
  type Field,
  type ListName,
  type Point,
  type Report
} from './types.ts';
export { curveIn, type Curve } from './curve.ts';
