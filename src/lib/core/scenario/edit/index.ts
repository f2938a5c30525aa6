export { offsetOf, pathAt, readableAt, readDraft, type Draft } from './draft.ts';
export { edited, type Edit, type Edited, type TextChange } from './edits.ts';
