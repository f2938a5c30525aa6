import { z } from 'zod';
import type { Level } from '../../core/scoring/types.ts';

const level = z
  .string('Choose a level from 0 to 4 on each dimension.')
  .regex(/^[0-4]$/, 'Choose a level from 0 to 4 on each dimension.')
  .transform((given) => Number(given) as Level);

export const ratingSchema = z.object({
  item: z.string('There is no such reply in this round.').min(1).max(80),
  acknowledgment: level,
  apology: level,
  transparency: level,
  personalization: level
});

/** Replies that a round can have. */
export const COUNTS = [10, 20, 40] as const;

export const roundSchema = z.object({
  /** Empty for all. */
  scenario: z.string().max(100).default(''),
  count: z.coerce
    .number()
    .refine((count) => COUNTS.some((one) => one === count), 'A round has 10, 20 or 40 replies.')
});
