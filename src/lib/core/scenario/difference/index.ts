export { changesBetween, type EntryChange, type ScenarioChanges } from './changes.ts';
export { differenceOf, type Line, type Row, type TextDifference } from './lines.ts';
