export { draftShape, readDrafts, type ModelDraft, type ModelDrafts } from './answer.ts';
export { materialFor, type Piece } from './material.ts';
export { draftPrompt } from './prompt.ts';
export {
  DRAFT_KINDS,
  draftWishSchema,
  LONGEST_WISH,
  MOST_DRAFTS,
  type DraftKind,
  type DraftWish
} from './wish.ts';
