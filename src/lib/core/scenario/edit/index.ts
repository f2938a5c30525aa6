export { offsetOf, pathAt, readableAt, readDraft, type Draft } from './draft.ts';
export { changeBetween, edited, type Edit, type Edited, type TextChange } from './edits.ts';
export { fixOf, type Fix } from './fix.ts';
export { freeId, refusedId, renamed } from './rename.ts';
export { ENTRIES, entriesOf, idsOf, namedAt, placeOf, wordsAt, type Kind } from './references.ts';
export { suggestionsAt, type Suggestion, type Suggestions } from './complete.ts';
