import { z } from 'zod';
import { id, line, SOME } from './schema-parts.ts';
import { CROWD_OCCASIONS, SEGMENTS, TEMPERS } from './vocabulary.ts';

const segment = z.strictObject({
  size: z.number().min(0).max(1000).optional().describe('Its share of what is said, as a weight'),
  patience: z
    .number()
    .min(0.2)
    .max(5)
    .optional()
    .describe('How long it bears silence: 1 as most do, 2 twice as long'),
  trust: z.number().min(0).max(100).optional().describe('Trust at STARTEX, if it differs')
});

/** Who watches, and how they stand to us at STARTEX. */
export const audience = z
  .strictObject({
    trust: z.number().min(0).max(100).default(70).describe('Trust at STARTEX'),
    volume: z.number().min(0).default(3).describe('Mentions a minute at STARTEX'),
    // Without defaults of their own: a scenario that was kept before they were known reads alike.
    segments: z
      .partialRecord(z.enum(SEGMENTS), segment)
      .optional()
      .describe('Parts of the audience that differ from the usual'),
    crowd: z
      .boolean()
      .optional()
      .describe('false: nobody speaks but the script; bystanders chime in when left out')
  })
  .default({ trust: 70, volume: 3 });

/** What bystanders say, as an author writes it. */
export const crowdLines = z
  .array(
    z.strictObject({
      on: z.enum(CROWD_OCCASIONS).describe('What makes somebody say this'),
      temper: z.enum(TEMPERS).default('calm').describe('In what temper'),
      from: id.optional().describe('The persona who says it; a bystander when left out'),
      text: line.describe('Between braces: {us}, {who}, {whom}, {quote}, {mins}, {tag}')
    })
  )
  .max(SOME)
  .optional()
  .describe('What bystanders may say here, beside what they say anywhere; each line once');
