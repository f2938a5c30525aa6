import { z } from 'zod';

/** What somebody says to a question of the debrief, as their browser sends it. */
export const debriefWordsSchema = z.strictObject({
  /** The question's id. */
  question: z.string().min(1).max(200),
  /** Empty takes the answer back. */
  text: z.string().trim().max(4000, 'expected at most 4,000 characters'),
  /**
   * The sequence number of the writer's own answer that this one goes on from; null for a first one.
   * It keeps two windows of one person from writing over each other.
   */
  after: z.int().min(1).nullable()
});

export type DebriefWords = z.output<typeof debriefWordsSchema>;
