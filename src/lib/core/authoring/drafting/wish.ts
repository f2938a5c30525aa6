import { z } from 'zod';
import { formatDrillTime, LONGEST_DRILL_TIME } from '../../scenario/time.ts';

/** What a model can be asked to draft. */
export const DRAFT_KINDS = ['injects', 'personas', 'replies'] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

/** In characters; a wish is a line or two, not a document. */
export const LONGEST_WISH = 500;
export const MOST_DRAFTS = 6;

/** What a trainer wishes for, as a request brings it. */
export const draftWishSchema = z
  .strictObject({
    kind: z.enum(DRAFT_KINDS),
    wish: z
      .string()
      .trim()
      .min(3, 'expected a few words on what you wish for')
      .max(LONGEST_WISH, `expected at most ${String(LONGEST_WISH)} characters`),
    count: z.int().min(1).max(MOST_DRAFTS),
    /** For posts: drill time in ms at which the first may come. */
    at: z
      .int()
      .min(0)
      .max(
        LONGEST_DRILL_TIME,
        `expected a time of at most ${formatDrillTime(LONGEST_DRILL_TIME)}, the longest that a scenario can hold`
      )
      .optional(),
    /** For replies: the inject that is answered. */
    about: z.string().max(200).optional()
  })
  .refine(({ kind, about }) => kind !== 'replies' || about !== undefined, {
    path: ['about'],
    message: 'expected the inject that is to be answered'
  });
export type DraftWish = z.output<typeof draftWishSchema>;
