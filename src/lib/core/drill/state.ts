import type { Quality, Responsibility, Segment, ThreadState } from '../scenario/schema.ts';
import type { ReplyRating, Timing } from '../scoring/types.ts';
import type { Clock } from './clock.ts';
import type { DebriefAnswer } from './debrief-answer.ts';
import type {
  DocumentName,
  EventType,
  FactView,
  SituationAssessment,
  TrustReason
} from './events.ts';
import { nothingByHand, type FacilitatorState } from './facilitator-state.ts';
import type { GivenOpinion } from './opinion.ts';
import type { Mark, Needs, Post } from './post.ts';
import { noTeam, type TeamState } from './team-state.ts';

export interface RatedReply {
  reply: string;
  to: string | null;
  timing: Timing | null;
  quality: Quality;
  rating: ReplyRating;
  /** Facts that it told in public and the script listens for; absent in logs from before they were noted. */
  tells?: string[] | undefined;
  at: number;
}

export interface Statement {
  post: string;
  at: number;
  update: boolean;
  /** Drill time in ms by which the next update was promised. */
  promisedBy: number | null;
  promise: 'open' | 'kept' | 'broken' | null;
}

interface Marked {
  mark: Mark;
  at: number;
}

interface Escalation {
  post: string;
  role: string;
  note: string;
  at: number;
  /** The participant of a team who did it. */
  by?: string | undefined;
}

export interface FiledAssessment extends SituationAssessment {
  version: number;
  at: number;
}

export interface TrendPoint {
  at: number;
  /** Mentions a minute. */
  volume: number;
  /** −100 to 100. */
  mood: number;
  /** 0 to 100. */
  trust: number;
}

export interface TrustMove {
  at: number;
  from: number;
  to: number;
  because: TrustReason;
}

/** Trust of one part of the audience, 0 to 100: now, at STARTEX, and at its lowest. */
export interface SegmentTrust {
  now: number;
  start: number;
  low: number;
}

/** All that is true of a drill at one moment. Plain data: it travels to the browser as it is. */
export interface DrillState extends FacilitatorState, TeamState {
  status: 'none' | 'prepared' | 'running' | 'paused' | 'ended';
  /** The last event's sequence number, drill time and wall time. */
  seq: number;
  at: number;
  wall: number;
  drill: string;
  scenario: { id: string; title: string; digest: string };
  trainee: { id: string; name: string };
  seed: number;
  organisation: { name: string; handle: string; avatar: string };
  limits: { feed: number; direct: number };
  guided: boolean;
  endsAt: number | null;
  clock: Clock;
  pausedBy: 'trainee' | 'absence' | 'facilitator' | null;
  endedBecause: 'time' | 'condition' | 'trainee' | 'facilitator' | null;
  storyStarts: string;
  /** 1 for the first; 0 before STARTEX. */
  move: number;
  moves: { title: string; at: number | null; began: number | null; jump: number }[];
  facts: (FactView & { since: number })[];
  factsChangedAt: number;
  responsibility: Responsibility;
  posts: Record<string, Post>;
  /** Ids in order of appearance, all channels. */
  order: string[];
  /** Posts whose need has been met. `by` is our post, or null for an escalation. */
  answered: Record<string, { by: string | null; at: number; elapsed: number }>;
  /** Posts whose limit passed unanswered, with the drill time. */
  missed: Record<string, number>;
  /** Posts whose limit is still to pass, in order of appearance, with the drill time in ms at which it does. */
  awaited: { post: string; until: number }[];
  threads: Record<string, ThreadState>;
  ratings: Record<string, RatedReply>;
  /** What a second reader said of our texts, by text; empty where none is asked. */
  opinions: Record<string, GivenOpinion>;
  /** What was answered in the debrief, in the order in which each answer was begun. */
  answers: DebriefAnswer[];
  statements: Statement[];
  /** When each post was first opened. */
  opened: Record<string, number>;
  marks: Record<string, Marked>;
  /** Needs that came with a mark, where the post itself does not show its own. */
  markedNeeds: Record<string, Needs>;
  escalations: Escalation[];
  assessments: FiledAssessment[];
  documents: { document: DocumentName; at: number }[];
  trust: number;
  /** Trust of each part of the audience; empty in logs from before it was counted so. */
  segments: Partial<Record<Segment, SegmentTrust>>;
  mood: number;
  volume: number;
  /** How many people have had the crisis before their eyes. */
  reach: number;
  trend: TrendPoint[];
  trustMoves: TrustMove[];
  /** What has been delivered, by release key. */
  released: Record<string, number>;
  /** What a condition has released and is still to come. */
  scheduled: { key: string; due: number }[];
  /** Commands that have been carried out, with the seq of their event. */
  commands: Record<string, number>;
  /** How many posts are ours; numbers the next one. */
  ourPosts: number;
  /** A facilitator runs the clock. */
  facilitated: boolean;
  /** What each trainee did last, by person. */
  lastActs: Record<string, LastAct>;
  /** What each trainee has open, by person, as far as the log tells. */
  screens: Record<string, Screen>;
}

/** A trainee's last act. */
export interface LastAct {
  type: EventType;
  /** The post that it is about. */
  post: string | null;
  /** Drill time in ms. */
  at: number;
}

/** What a trainee has open: a post or a document, and since when in ms of drill time. */
export type Screen =
  { post: string; document: null; at: number } | { post: null; document: DocumentName; at: number };

/** Trust in one part of the audience; that of all where the log does not tell them apart. */
export function trustIn(state: DrillState, segment: Segment): number {
  return state.segments[segment]?.now ?? state.trust;
}

export function initialState(): DrillState {
  return {
    status: 'none',
    seq: 0,
    at: 0,
    wall: 0,
    drill: '',
    scenario: { id: '', title: '', digest: '' },
    trainee: { id: '', name: '' },
    seed: 0,
    organisation: { name: '', handle: '', avatar: '' },
    limits: { feed: 280, direct: 1000 },
    guided: true,
    endsAt: null,
    clock: { running: false, speed: 1, at: 0, wall: 0 },
    pausedBy: null,
    endedBecause: null,
    storyStarts: '',
    move: 0,
    moves: [],
    facts: [],
    factsChangedAt: 0,
    responsibility: 'unclear',
    posts: {},
    order: [],
    answered: {},
    missed: {},
    awaited: [],
    threads: {},
    ratings: {},
    opinions: {},
    answers: [],
    statements: [],
    opened: {},
    marks: {},
    markedNeeds: {},
    escalations: [],
    assessments: [],
    documents: [],
    trust: 0,
    segments: {},
    mood: 0,
    volume: 0,
    reach: 0,
    trend: [],
    trustMoves: [],
    released: {},
    scheduled: [],
    commands: {},
    ourPosts: 0,
    facilitated: false,
    lastActs: {},
    screens: {},
    ...nothingByHand(),
    ...noTeam()
  };
}
