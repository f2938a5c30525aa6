import { z } from 'zod';
import { drillTime, FEW, id, level, line } from './schema-parts.ts';
import {
  DIMENSIONS,
  JUDGED_FIELDS,
  QUALITIES,
  SEGMENTS,
  THREAD_STATES,
  type JudgedField,
  type Segment,
  type ThreadState
} from './vocabulary.ts';

/** What must hold before an inject, a fact or a move is released. Conditions nest by all, any, not. */
export interface Trigger {
  all?: Trigger[] | undefined;
  any?: Trigger[] | undefined;
  not?: Trigger | undefined;
  fired?: string | undefined;
  answered?: { inject: string; quality?: (typeof QUALITIES)[number] | undefined } | undefined;
  unanswered?: { inject: string; for?: number | undefined } | undefined;
  rating?:
    | {
        inject?: string | undefined;
        dimension: (typeof DIMENSIONS)[number];
        atMost?: number | undefined;
        atLeast?: number | undefined;
      }
    | undefined;
  flagged?: { inject?: string | undefined; flag?: string | undefined } | undefined;
  trustBelow?: number | undefined;
  trustAbove?: number | undefined;
  segment?:
    { name: Segment; trustBelow?: number | undefined; trustAbove?: number | undefined } | undefined;
  moodBelow?: number | undefined;
  moodAbove?: number | undefined;
  promiseBroken?: true | undefined;
  stated?: true | undefined;
  unstated?: { by: number } | undefined;
  said?: string | undefined;
  thread?: { inject: string; state: ThreadState } | undefined;
  escalated?: { inject: string; role?: string | undefined } | undefined;
  assessed?: true | { field: JudgedField; right: boolean } | undefined;
  known?: string | undefined;
  move?: number | undefined;
}

interface TriggerInput {
  all?: TriggerInput[] | undefined;
  any?: TriggerInput[] | undefined;
  not?: TriggerInput | undefined;
  fired?: string | undefined;
  answered?: Trigger['answered'];
  unanswered?: { inject: string; for?: string | undefined } | undefined;
  rating?: Trigger['rating'];
  flagged?: Trigger['flagged'];
  trustBelow?: number | undefined;
  trustAbove?: number | undefined;
  segment?: Trigger['segment'];
  moodBelow?: number | undefined;
  moodAbove?: number | undefined;
  promiseBroken?: true | undefined;
  stated?: true | undefined;
  unstated?: { by: string } | undefined;
  said?: string | undefined;
  thread?: Trigger['thread'];
  escalated?: Trigger['escalated'];
  assessed?: true | { field: JudgedField; right?: boolean | undefined } | undefined;
  known?: string | undefined;
  move?: number | undefined;
}

/** One condition, or a nest of them; exactly one key at each level. */
export const trigger: z.ZodType<Trigger, TriggerInput> = z
  .strictObject({
    get all() {
      return z.array(trigger).min(1).max(FEW).optional().describe('Every one of these holds');
    },
    get any() {
      return z.array(trigger).min(1).max(FEW).optional().describe('At least one of these holds');
    },
    get not() {
      return trigger.optional().describe('This does not hold');
    },
    fired: id.optional().describe('This inject has come, not merely been set on its way'),
    answered: z
      .strictObject({ inject: id, quality: z.enum(QUALITIES).optional() })
      .optional()
      .describe('The post of this inject was answered (with this quality, if one is named)'),
    unanswered: z
      .strictObject({ inject: id, for: drillTime.optional() })
      .optional()
      .describe('The post stayed unanswered past its limit, or for the time given'),
    rating: z
      .strictObject({
        inject: id.optional(),
        dimension: z.enum(DIMENSIONS),
        atMost: level.optional(),
        atLeast: level.optional()
      })
      .refine(
        (r) => r.atMost !== undefined || r.atLeast !== undefined,
        'expected atMost or atLeast'
      )
      .optional()
      .describe('A reply (to this inject, or any) was rated at most or at least so'),
    flagged: z
      .strictObject({ inject: id.optional(), flag: line.optional() })
      .optional()
      .describe('A reply (to this inject, or any) drew a red flag (this one, or any)'),
    trustBelow: z.number().min(0).max(100).optional().describe('Trust has fallen below this value'),
    trustAbove: z.number().min(0).max(100).optional().describe('Trust stands above this value'),
    segment: z
      .strictObject({
        name: z.enum(SEGMENTS),
        trustBelow: z.number().min(0).max(100).optional(),
        trustAbove: z.number().min(0).max(100).optional()
      })
      .refine(
        (s) => s.trustBelow !== undefined || s.trustAbove !== undefined,
        'expected trustBelow or trustAbove'
      )
      .optional()
      .describe('Trust of one part of the audience stands so'),
    moodBelow: z.number().min(-100).max(100).optional().describe('The mood is below this value'),
    moodAbove: z.number().min(-100).max(100).optional().describe('The mood is above this value'),
    promiseBroken: z.literal(true).optional().describe('A promised update did not come in time'),
    stated: z.literal(true).optional().describe('A statement was posted'),
    unstated: z
      .strictObject({ by: drillTime })
      .optional()
      .describe('No statement had been posted by this drill time'),
    said: id.optional().describe('A public reply or statement told this fact'),
    thread: z
      .strictObject({ inject: id, state: z.enum(THREAD_STATES) })
      .optional()
      .describe("The conversation of this inject's post is open, settled or lost"),
    escalated: z
      .strictObject({ inject: id, role: id.optional() })
      .optional()
      .describe('The post was escalated (to this role)'),
    assessed: z
      .union(
        [
          z.literal(true),
          z.strictObject({ field: z.enum(JUDGED_FIELDS), right: z.boolean().default(true) })
        ],
        'expected true, or {field: cause, right: false}'
      )
      .optional()
      .describe('An assessment was filed (and the last one has this field right, or wrong)'),
    known: id.optional().describe('This fact is known'),
    move: z.int().min(1).optional().describe('This move has begun')
  })
  .refine(
    (t) => Object.values(t).filter((value) => value !== undefined).length === 1,
    'expected exactly one condition; join several with all or any'
  )
  .meta({ id: 'trigger' });
