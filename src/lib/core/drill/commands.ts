import { z } from 'zod';
import { MINUTE } from '../scenario/time.ts';
import { CAUSES, SEVERITIES, SPREADS } from '../scenario/vocabulary.ts';
import type { Actor } from './actor.ts';
import type { DebriefWords } from './debrief-words.ts';
import { DOCUMENTS } from './events.ts';
import type { FacilitatorCommand } from './facilitator-commands.ts';
import type { SecondOpinion } from './opinion.ts';
import { HAND_OVERS, MARKS } from './post.ts';
import { teamCommands } from './team-commands.ts';

/** Anything longer was not typed by a person; the channel's own limit is checked by `decide`. */
const text = z.string().max(10_000, 'expected at most 10,000 characters');
const post = z.string().min(1).max(200);
const short = z.string().trim().max(500, 'expected at most 500 characters');

/** The longest drill that a file can hold, in ms: a jump beyond it would pass through years of nothing. */
const LONGEST = 100 * 60 * MINUTE;

/** What moves the clock: a trainee's own where they drill alone, the facilitator's where there is one. */
export const clockCommands = [
  z.strictObject({ type: z.literal('PauseDrill') }),
  z.strictObject({ type: z.literal('ResumeDrill') }),
  z.strictObject({ type: z.literal('ChangeSpeed'), speed: z.number().min(1).max(60) }),
  z.strictObject({
    type: z.literal('JumpClock'),
    /** Drill time in ms to move on to; `next` is the next moment at which something happens. */
    to: z.union([z.literal('next'), z.int().min(0).max(LONGEST)])
  }),
  z.strictObject({ type: z.literal('EndDrill') })
] as const;

/**
 * What a trainee may ask for, as it comes from their browser. Who asks and when is added by the
 * server, never taken from here.
 */
export const traineeCommandSchema = z.discriminatedUnion('type', [
  ...clockCommands,
  z.strictObject({
    type: z.literal('Reply'),
    to: post,
    text,
    handOver: z.enum(HAND_OVERS).optional()
  }),
  z.strictObject({ type: z.literal('CorrectReply'), reply: post, text }),
  z.strictObject({ type: z.literal('SendDirectMessage'), to: post, text }),
  z.strictObject({
    type: z.literal('PostStatement'),
    text,
    update: z.boolean().default(false),
    /** Minutes of drill time until the next update that it promises. */
    nextUpdateIn: z.int().min(1).max(240).nullable().default(null)
  }),
  z.strictObject({ type: z.literal('OpenPost'), post }),
  z.strictObject({ type: z.literal('MarkPost'), post, mark: z.enum(MARKS).nullable() }),
  z.strictObject({
    type: z.literal('Escalate'),
    post,
    role: z.string().min(1).max(100),
    note: short.default('')
  }),
  z.strictObject({
    type: z.literal('FileAssessment'),
    assessment: z.strictObject({
      happened: short.min(1, 'expected what happened, in a sentence'),
      source: short,
      cause: z.enum(CAUSES),
      affected: short,
      severity: z.enum(SEVERITIES),
      spread: z.enum(SPREADS)
    })
  }),
  z.strictObject({ type: z.literal('OpenDocument'), document: z.enum(DOCUMENTS) }),
  /** Asks that a person looks at a rating again; once for each text, also after the end. */
  z.strictObject({
    type: z.literal('AskForSecondLook'),
    reply: post,
    why: short.min(1, 'expected why, in a sentence')
  }),
  ...teamCommands
]);

export type TraineeCommand = z.output<typeof traineeCommandSchema>;

/** The commands by which the organisation speaks. */
export type SpeakCommand = Extract<
  TraineeCommand,
  { type: 'Reply' | 'CorrectReply' | 'SendDirectMessage' | 'PostStatement' }
>;

/** What the runtime itself asks for. */
export type RuntimeCommand =
  | { type: 'StartDrill'; speed: number }
  /** Delivers everything that has fallen due. */
  | { type: 'AdvanceClock' }
  /** After a restart: go on where the clock stood. */
  | { type: 'RecoverDrill' }
  /** Solo practice waits when its trainee has left. */
  | { type: 'PauseForAbsence' }
  /** Lets a trainee into a team drill, late or again; `role` is one of the plan, null for none or the one before. */
  | { type: 'JoinDrill'; person: string; name: string; role: string | null }
  /** A trainee has left a team drill, or has been without a connection for too long, or is taken out by `by`. */
  | { type: 'LeaveDrill'; person: string }
  /** Notes that `by` lets somebody come in again who was taken out. */
  | { type: 'ReadmitParticipant'; person: string }
  /** Keeps what a second reader said of one of our texts. Comes late: also after the drill has ended. */
  | { type: 'RecordSecondOpinion'; reply: string; opinion: SecondOpinion; ofRecord: boolean }
  /** Keeps an answer to a question of the debrief; the runtime says how the question reads. */
  | ({ type: 'AnswerDebrief'; asked: string } & DebriefWords);

/** A command with what only the server may say of it. */
export interface Envelope {
  /** Names this attempt; the same id twice has no second effect. */
  id: string;
  /** Wall time in ms since 1970. */
  wall: number;
  /** Who asks. Left out by the runtime, and where a drill has one trainee and nobody else. */
  by?: Actor | undefined;
}

export type Command = Envelope & (TraineeCommand | FacilitatorCommand | RuntimeCommand);

/** A trainee's command of one type, as `decide` gets it. */
export type Act<T extends TraineeCommand['type']> = Extract<TraineeCommand, { type: T }> & Envelope;

type RefusalCode =
  | 'not-prepared'
  | 'not-running'
  | 'not-paused'
  | 'already-started'
  | 'ended'
  | 'empty'
  | 'too-long'
  | 'no-such-post'
  | 'not-ours'
  | 'not-answerable'
  | 'no-such-role'
  | 'nothing-ahead'
  | 'backwards'
  | 'not-yours'
  | 'no-such-inject'
  | 'already-out'
  | 'not-held'
  | 'after-the-end'
  | 'no-such-persona'
  | 'no-such-fact'
  | 'no-such-person'
  | 'not-rated'
  | 'asked-already'
  | 'not-asked'
  | 'no-team'
  | 'full'
  | 'claimed'
  | 'draft-waiting'
  | 'no-such-draft'
  | 'not-waiting'
  | 'no-such-escalation'
  | 'answered-already'
  | 'not-ended'
  | 'no-such-question'
  | 'answered-meanwhile';

/** Why a command was not carried out: a sentence for whoever asked. */
export interface Refusal {
  code: RefusalCode;
  message: string;
}
