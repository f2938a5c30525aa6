export { compose, type ActionLine, type Around } from './compose.ts';
export type { Block, Chart, ReportDocument, Table } from './document.ts';
export {
  edited,
  editedPoints,
  NO_EDITS,
  objectiveText,
  pointText,
  SUMMARY,
  together,
  type Clash,
  type Edits
} from './edits.ts';
export { afterActionReport } from './report.ts';
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
