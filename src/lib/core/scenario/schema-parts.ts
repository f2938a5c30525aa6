import { z } from 'zod';
import { DRILL_TIME, MINUTE, parseDrillTime } from './time.ts';

/** Fields that stand in many places of a scenario file. */

export const drillTime = z
  .string()
  .regex(DRILL_TIME, 'expected a time as mm:ss or h:mm:ss, in quotes, such as "04:30"')
  .transform((text) => parseDrillTime(text) ?? 0)
  .describe('Drill time from STARTEX, in quotes: "04:30" or "1:04:30"');

/** A story-time jump: `2d`, `3h`, `2d 3h 20m`. */
const JUMP = /^(?=\S)(?:(\d+)d)?(?:\s*(\d+)h)?(?:\s*(\d+)m|\s*)$/;
export const storyJump = z
  .string()
  .regex(JUMP, 'expected a span of story time such as "2d", "3h" or "2d 3h 20m"')
  .transform((text) => {
    const [, days = 0, hours = 0, minutes = 0] = JUMP.exec(text) ?? [];
    return ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * MINUTE;
  })
  .describe('How much time passes in the story before this move: "2d", "3h", "2d 3h 20m"');

export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens')
  // The one such word that every plain record already has.
  .refine((name) => name !== 'constructor', 'expected another name: "constructor" is reserved')
  .describe('A name for references: lower-case words joined by hyphens');

/** What is empty is not also of the wrong form. */
export const line = z.string().trim().min(1, { error: 'expected some text', abort: true });
export const level = z.int().min(0).max(4);

/** Far above what a script needs; they keep the checks quick whatever is uploaded. */
export const MANY = 1000;
/** A week of posts, or a script that another program wrote. */
export const MOST_INJECTS = 10_000;
export const SOME = 200;
export const FEW = 50;
