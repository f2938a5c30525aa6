import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { DrillEvent } from '../../../core/drill/index.ts';
import type { EventType } from '../../../core/drill/events.ts';
import type { DrillSummary } from '../drill-store.ts';
import { blankSummary, summarise } from '../summary.ts';
import { RecordText, VERSION } from './record-text.ts';
import { sha256 } from './seal.ts';

/**
 * A drill's file: one JSON document with its head on the first line and an event on each line
 * after it. The start reads heads only, a person reads the rest with any tool. The first line ends with
 * two digests, of the head and of all that follows, so that no letter changes without being noticed.
 */
export interface DrillRecord {
  owner: string;
  events: readonly DrillEvent[];
}

const TYPES = Object.keys({
  DrillPrepared: 1,
  DrillStarted: 1,
  DrillPaused: 1,
  DrillResumed: 1,
  SpeedChanged: 1,
  ClockJumped: 1,
  DrillRecovered: 1,
  DrillEnded: 1,
  MoveBegan: 1,
  ReleaseScheduled: 1,
  PostAppeared: 1,
  FactChanged: 1,
  ResponsibilityChanged: 1,
  Replied: 1,
  DirectMessageSent: 1,
  StatementPosted: 1,
  ReplyRated: 1,
  SecondOpinionGiven: 1,
  DebriefAnswered: 1,
  PostAnswered: 1,
  ThreadMoved: 1,
  PostOpened: 1,
  PostMarked: 1,
  PostEscalated: 1,
  AssessmentFiled: 1,
  DocumentOpened: 1,
  LimitPassed: 1,
  PromiseKept: 1,
  PromiseBroken: 1,
  TrustMoved: 1,
  PulseTaken: 1,
  InjectFired: 1,
  InjectHeld: 1,
  HoldReleased: 1,
  InjectSkipped: 1,
  InjectMoved: 1,
  InjectEdited: 1,
  FactReleased: 1,
  FactHeld: 1,
  FactHoldReleased: 1,
  FactSetByHand: 1,
  PersonaPlayed: 1,
  BriefingWritten: 1,
  ParticipantReadmitted: 1,
  Whispered: 1,
  MomentBookmarked: 1,
  RatingOverridden: 1,
  SecondLookAsked: 1,
  SecondLookAnswered: 1,
  ParticipantJoined: 1,
  ParticipantLeft: 1,
  RoleChanged: 1,
  PostClaimed: 1,
  ClaimReleased: 1,
  PostHandedOn: 1,
  WritingStarted: 1,
  WritingStopped: 1,
  TeamMessageSent: 1,
  DraftSubmitted: 1,
  DraftRevised: 1,
  DraftCommented: 1,
  DraftSentBack: 1,
  DraftWithdrawn: 1,
  DraftApproved: 1,
  EscalationReceived: 1,
  EscalationAnswered: 1
} satisfies Record<EventType, 1>);

const time = z.number().int();
export const summarySchema = z.object({
  drill: z.string().min(1),
  owner: z.string().min(1),
  name: z.string(),
  // Files from before there were teams do not say so.
  team: z.boolean().default(false),
  members: z.array(z.string()).default([]),
  scenario: z.object({ id: z.string(), title: z.string(), digest: z.string() }),
  organisation: z.string(),
  status: z.enum(['prepared', 'running', 'paused', 'ended']),
  startedAt: time.nullable(),
  endedAt: time.nullable(),
  // Nor do they all say what ended a drill.
  endedBecause: z.enum(['time', 'condition', 'trainee', 'facilitator']).nullable().default(null),
  seq: time.min(1),
  at: time,
  since: time
});
const headSchema = summarySchema.extend({ version: z.literal(VERSION) });

/** Light: the log was written by us, and a full check of each event would double the start. */
export const eventSchema = z.looseObject({
  seq: time.min(1),
  at: time.min(0),
  wall: time,
  type: z.enum(TYPES as [EventType, ...EventType[]])
});

const recordSchema = z.object({
  head: headSchema,
  events: z
    .array(eventSchema)
    .min(1)
    .refine((events) => events.every(({ seq }, index) => seq === index + 1), {
      error: 'expected sequence numbers 1, 2, 3 … without gaps'
    })
});

/**
 * Steps from older versions of the file to the next one, by the version that they start from.
 * Files are read through them and never edited in place.
 */
export const UPCASTERS: Readonly<Record<number, (record: Json) => Json>> = {};
type Json = Record<string, unknown>;

const FIRST_LINE =
  /^\{"head":(\{.*\}),"digests":\{"head":"([0-9a-f]{64})","rest":"([0-9a-f]{64})"\},$/s;

/**
 * The head in a file's first line, as text; null when the line is none, or has no digests, as before there
 * were any.
 *
 * @throws when the digest says something else
 */
function sealedHead(line: string): { head: string; rest: string } | null {
  const [, head, digest, rest] = FIRST_LINE.exec(line) ?? [];
  if (head === undefined || rest === undefined) return null;
  if (sha256(head) !== digest) throw new Error(CHANGED);
  return { head, rest };
}

const CHANGED = 'expected what its digest says, found something else: a letter of it was changed';

/** A drill's file, as it is written. */
export function encodeRecord(record: DrillRecord): Buffer {
  return new RecordText().of(record);
}

/**
 * Reads a drill's file.
 *
 * @throws when it is not such a file, with what was found and what was expected
 */
export function decodeRecord(text: string): DrillRecord {
  const end = text.indexOf('\n');
  const digests = sealedHead(text.slice(0, end));
  if (digests && sha256(text.slice(end + 1)) !== digests.rest) throw new Error(CHANGED);
  const parsed = recordSchema.safeParse(upcast(JSON.parse(text)));
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
  const { head } = parsed.data;
  const events = parsed.data.events as unknown as DrillEvent[];
  const said = summarise(blankSummary(head.owner), events);
  const expected = {
    version: VERSION,
    ...said,
    endedBecause: head.endedBecause && said.endedBecause
  };
  if (!isDeepStrictEqual(head, expected))
    throw new Error('expected the head to say what the events say, found something else');
  return { owner: head.owner, events };
}

/**
 * Reads the head from a file's first bytes; null when they do not hold one of this version.
 *
 * @throws when its digest says something else
 */
export function decodeHead(beginning: string): DrillSummary | null {
  const end = beginning.indexOf('\n');
  if (!beginning.startsWith('{"head":') || end === -1) return null;
  const sealed = sealedHead(beginning.slice(0, end));
  try {
    const { version, ...summary } = headSchema.parse(
      JSON.parse(sealed?.head ?? beginning.slice('{"head":'.length, end - 1))
    );
    return version === VERSION ? summary : null;
  } catch {
    return null;
  }
}

function upcast(json: unknown): unknown {
  let record = json;
  for (;;) {
    const version = z.object({ head: z.object({ version: z.int() }) }).safeParse(record);
    if (!version.success) return record;
    const step = UPCASTERS[version.data.head.version];
    if (!step) return record;
    record = step(record as Json);
  }
}
