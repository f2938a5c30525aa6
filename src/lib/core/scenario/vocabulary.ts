/**
 * The words that scenario files, ratings and logs are written in. Apart from the schema, so that a
 * screen can list them without loading zod.
 */

export const DIFFICULTIES = ['first', 'steady', 'hard', 'severe'] as const;
export const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const;
export const SPREADS = ['local', 'regional', 'national', 'international'] as const;
export const CAUSES = ['own', 'supplier', 'third-party', 'natural', 'not-known'] as const;
export const RESPONSIBILITIES = ['preventable', 'accident', 'victim', 'unclear'] as const;

/** Whether the organisation caused the harm, with intent or without: then an apology is owed (rubric, apology). */
export function isAtFault(responsibility: (typeof RESPONSIBILITIES)[number]): boolean {
  return responsibility === 'preventable' || responsibility === 'accident';
}

export const FACT_STATUSES = [
  'hidden',
  'unconfirmed',
  'known',
  'must-not-say',
  'withdrawn'
] as const;
export const CHANNELS = ['feed', 'direct', 'news', 'briefing'] as const;
export const ACTIONS = ['reply', 'ignore', 'escalate', 'private'] as const;
/** What a response plan can want approved before it goes out. */
export const APPROVALS = ['statement', 'reply', 'direct'] as const;
export const KINDS = ['standard', 'contingency', 'adaptive', 'complexity'] as const;
export const TEMPERS = [
  'calm',
  'worried',
  'sad',
  'angry',
  'hostile',
  'sarcastic',
  'playful',
  'loyal',
  'curious',
  'official'
] as const;
export const PERSONA_KINDS = [
  'person',
  'organisation',
  'press',
  'official',
  'staff',
  'bot'
] as const;
export const DIMENSIONS = [
  'speed',
  'acknowledgment',
  'apology',
  'transparency',
  'personalization'
] as const;
export const TEXT_DIMENSIONS = [
  'acknowledgment',
  'apology',
  'transparency',
  'personalization'
] as const;
export const QUALITIES = ['good', 'fair', 'poor', 'canned'] as const;
/** What a reply can be flagged for (rubric, red flags). */
export const RED_FLAGS = [
  'denial',
  'blame-shift',
  'non-apology',
  'refusal',
  'minimising',
  'sarcasm-or-hostility',
  'legal-threat',
  'false-admission',
  'speculation',
  'contradicts-facts',
  'discloses-private',
  'asks-private-data-in-public',
  'canned',
  'wrong-person-or-issue',
  'marketing',
  'cue-stuffing'
] as const;
export const THREAD_STATES = ['open', 'settled', 'lost'] as const;
/** The parts of the audience, each with its own trust. */
export const SEGMENTS = ['harmed', 'customers', 'press', 'staff', 'onlookers', 'trolls'] as const;
/** What makes bystanders speak up. */
export const CROWD_OCCASIONS = [
  'silence',
  'quoted',
  'canned',
  'promise-broken',
  'trend',
  'calmed',
  'disproved'
] as const;
/** What a bystander's line may leave to the moment, between braces. */
export const CROWD_SLOTS = ['us', 'who', 'whom', 'quote', 'mins', 'tag'] as const;
/** What of an assessment can be right or wrong by itself: the rest is written freely. */
export const JUDGED_FIELDS = ['cause', 'severity', 'spread'] as const;

export type Difficulty = (typeof DIFFICULTIES)[number];
export type Severity = (typeof SEVERITIES)[number];
export type Spread = (typeof SPREADS)[number];
export type Cause = (typeof CAUSES)[number];
export type Responsibility = (typeof RESPONSIBILITIES)[number];
export type FactStatus = (typeof FACT_STATUSES)[number];
export type Channel = (typeof CHANNELS)[number];
export type ApprovalFor = (typeof APPROVALS)[number];
export type Action = (typeof ACTIONS)[number];
export type Temper = (typeof TEMPERS)[number];
export type PersonaKind = (typeof PERSONA_KINDS)[number];
export type Dimension = (typeof DIMENSIONS)[number];
export type TextDimension = (typeof TEXT_DIMENSIONS)[number];
export type Quality = (typeof QUALITIES)[number];
export type ThreadState = (typeof THREAD_STATES)[number];
export type Segment = (typeof SEGMENTS)[number];
export type CrowdOccasion = (typeof CROWD_OCCASIONS)[number];
export type CrowdSlot = (typeof CROWD_SLOTS)[number];
export type JudgedField = (typeof JUDGED_FIELDS)[number];
