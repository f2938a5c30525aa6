import { z } from 'zod';
import { ACTIONS, SEVERITIES } from '../scenario/vocabulary.ts';
import { clockCommands, type Envelope } from './commands.ts';

const inject = z.string().min(1).max(200);
const fact = z.string().min(1).max(200);
const post = z.string().min(1).max(200);
const person = z.string().min(1).max(200);
const role = z.string().min(1).max(100);
/** What is said; the channel's own limit is checked by `decide`. */
const text = z.string().max(10_000, 'expected at most 10,000 characters');
const note = z
  .string()
  .trim()
  .min(1, 'expected some text')
  .max(2000, 'expected at most 2,000 characters');
/** Drill time, or a span of it, in ms; a day at most. */
const drillMs = z
  .int()
  .min(0)
  .max(24 * 60 * 60_000);

const level = z.literal([0, 1, 2, 3, 4]).optional();
/** Levels by dimension, those that are left out stay as they are. */
const levels = z
  .strictObject({
    speed: level,
    acknowledgment: level,
    apology: level,
    transparency: level,
    personalization: level
  })
  .refine(
    (given) => Object.values(given).some((one) => one !== undefined),
    'expected a level for one dimension at least'
  );

/** What an ad hoc post asks of the trainees, with its clock; without one the severity decides. */
const needs = z
  .strictObject({
    action: z.enum(ACTIONS).exclude(['ignore']),
    /** Spans of drill time in ms after the post appears. */
    target: drillMs.min(1000).optional(),
    limit: drillMs.min(1000).optional()
  })
  .refine(
    ({ target, limit }) => target === undefined || limit === undefined || limit >= target,
    'expected a limit that is not shorter than the target'
  );

/**
 * What a facilitator may ask for, as it comes from the control room. Who asks and when is added by
 * the server, never taken from here.
 */
export const facilitatorCommandSchema = z.discriminatedUnion('type', [
  ...clockCommands,
  z.strictObject({ type: z.literal('StartDrill'), speed: z.number().min(1).max(60).default(1) }),
  /** Delivers an inject now, whatever its time, its condition or a hold says. */
  z.strictObject({ type: z.literal('FireInject'), inject }),
  /** Keeps an inject back until the hold is released. */
  z.strictObject({ type: z.literal('HoldInject'), inject }),
  /** Takes a hold off; what has fallen due meanwhile comes at once. */
  z.strictObject({ type: z.literal('ReleaseHold'), inject }),
  z.strictObject({ type: z.literal('SkipInject'), inject }),
  z.strictObject({ type: z.literal('MoveInject'), inject, to: drillMs }),
  z.strictObject({ type: z.literal('EditInject'), inject, text }),
  z.strictObject({
    type: z.literal('PostAs'),
    /** A persona of the scenario, or somebody who has spoken in this drill. */
    persona: z.string().min(1).max(200),
    text,
    channel: z.enum(['public', 'direct']),
    replyTo: post.nullable().default(null),
    severity: z.enum(SEVERITIES).default('low'),
    needs: needs.nullable().default(null)
  }),
  z.strictObject({ type: z.literal('WriteBriefing'), from: role, text }),
  /** Makes a fact's next change of the script, early or late: it is not waited for any more. */
  z.strictObject({ type: z.literal('ReleaseFact'), fact }),
  /** Keeps a fact's next change of the script back. */
  z.strictObject({ type: z.literal('HoldFact'), fact }),
  z.strictObject({ type: z.literal('ReleaseFactHold'), fact }),
  /** Says of a fact what the script does not. */
  z.strictObject({
    type: z.literal('ChangeFact'),
    fact,
    status: z.enum(['unconfirmed', 'known', 'must-not-say', 'withdrawn']),
    /** New wording; as the scenario has it when left out. */
    text: note.optional()
  }),
  /** Gives a participant of a team a role of the response plan, or takes theirs off. */
  z.strictObject({ type: z.literal('AssignRole'), person, role: role.nullable() }),
  z.strictObject({ type: z.literal('Whisper'), to: person, text: note }),
  z.strictObject({
    type: z.literal('Bookmark'),
    note,
    /** Drill time in ms of the moment, none later than now; now when left out. */
    moment: drillMs.optional(),
    post: post.nullable().default(null)
  }),
  z.strictObject({ type: z.literal('OverrideRating'), reply: post, levels, reason: note }),
  z.strictObject({
    type: z.literal('AnswerSecondLook'),
    reply: post,
    /** New levels where the second look changes some; left out, the rating is upheld. */
    levels: levels.optional(),
    note
  })
]);

export type FacilitatorCommand = z.output<typeof facilitatorCommandSchema>;

/** What only a facilitator may ask for: all but the clock's commands, which a trainee alone has too. */
export type ControlCommand = Exclude<
  FacilitatorCommand,
  { type: 'PauseDrill' | 'ResumeDrill' | 'ChangeSpeed' | 'JumpClock' | 'EndDrill' | 'StartDrill' }
>;

/** A facilitator's command of one type, as `decide` gets it. */
export type Control<T extends ControlCommand['type']> = Extract<ControlCommand, { type: T }> &
  Envelope;
