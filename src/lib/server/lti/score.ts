import { z } from 'zod';

/** The highest level of the rubric, and so the highest mean. */
const HIGHEST = 4;

/** A score as platforms take it (Assignment and Grade Services 2.0, 3.4.1). */
export const scoreSchema = z.object({
  userId: z.string(),
  timestamp: z.iso.datetime(),
  scoreGiven: z.number().min(0).max(HIGHEST).optional(),
  scoreMaximum: z.literal(HIGHEST).optional(),
  activityProgress: z.literal('Completed'),
  gradingProgress: z.enum(['FullyGraded', 'NotReady'])
});
export type Score = z.output<typeof scoreSchema>;

/** What goes to a platform of an ended drill, with where. */
export const passedSchema = z.object({ lineItem: z.url(), score: scoreSchema });

/**
 * The score of an ended drill. Where nothing was rated there is nothing to grade, which is not a nought.
 *
 * @param mean 0 to 4, or null where nothing was rated
 * @param at wall time in ms since 1970
 */
export function scoreOf(subject: string, mean: number | null, at: number): Score {
  const done = {
    userId: subject,
    timestamp: new Date(at).toISOString(),
    activityProgress: 'Completed'
  } as const;
  return mean === null
    ? { ...done, gradingProgress: 'NotReady' }
    : { ...done, scoreGiven: mean, scoreMaximum: HIGHEST, gradingProgress: 'FullyGraded' };
}

/** Where scores of a column go: `scores` below its path, whatever its address asks besides. */
export function scoresAt(lineItem: string): string {
  const url = new URL(lineItem);
  url.pathname = `${url.pathname.replace(/\/$/, '')}/scores`;
  return url.href;
}
