import type { Bookmark } from '../drill/facilitator-state.ts';
import type { Author } from '../drill/post.ts';
import type { DrillState, FiledAssessment, RatedReply } from '../drill/state.ts';
import type {
  Action,
  Cause,
  Channel,
  Dimension,
  Severity,
  Spread,
  TextDimension
} from '../scenario/schema.ts';
import type { GoodPractice, RedFlagName } from '../scoring/types.ts';
import type { ApprovalReview } from './approvals.ts';
import type { Behind } from './behind.ts';
import type { Distribution } from './figures.ts';
import type { MissReason } from './miss-reason.ts';
import type { Outcome } from './needs.ts';
import type { OpinionReview } from './opinions.ts';
import type { HumanReview } from './overrides.ts';
import type { PersonReview } from './people.ts';
import type { Timeline } from './timeline.ts';
import type { Weights } from './weights.ts';
import type { Written } from './written.ts';

/** All times are drill times in ms from STARTEX, all spans ms of drill time, unless said otherwise. */

/** A post as the debrief names it. */
export interface PostView {
  id: string;
  at: number;
  author: Pick<Author, 'name' | 'handle' | 'kind' | 'avatar' | 'followers'>;
  /** Its author's name as a sentence carries it. */
  called: string;
  channel: Channel;
  text: string;
  severity: Severity;
}

export interface DimensionScore {
  dimension: Dimension;
  /** 0 to 4; null where nothing was rated. */
  mean: number | null;
  median: number | null;
  /** Between the lowest and the highest level. */
  spread: number | null;
  n: number;
  /** What the n counts: for speed each post that needed words, else each reply to a post. */
  of: 'posts' | 'replies';
  distribution: Distribution;
  /** What it is made of, in a few words. */
  made: string;
}

/** How an objective was met: P, S, M, U of the HSEEP; null where nothing came up for it. */
export type Grade = 'P' | 'S' | 'M' | 'U';

export interface ObjectiveRating {
  id: string;
  text: string;
  grade: Grade | null;
  reason: string;
  /** How many posts, statements, assessments and sums of promised updates it is rated from. */
  n: number;
}

export interface Coverage {
  /** answered + missed + open. */
  needed: number;
  answered: number;
  /** Limit passed; includes those answered after it. */
  missed: number;
  late: number;
  open: number;
  /** In need too, and counted nowhere: a facilitator moved the clock on over their time. */
  skipped: number;
  /** Of all but the open ones: those that needed words, and those to be handed on, to whatever role. */
  words: Met;
  handOn: Met;
}

/** Posts in need that were met or ran out, and how many of them were met in time. */
export interface Met {
  due: number;
  met: number;
}

export interface Detection {
  /** How many early signs appeared. */
  signs: number;
  /** The one that appeared first; null where there was none. */
  earliest: PostView | null;
  /** The first that was noticed: opened, marked, answered or escalated. */
  first: {
    post: PostView;
    at: number;
    elapsed: number;
    how: 'opened' | 'marked' | 'answered' | 'escalated';
  } | null;
  /** None was noticed, and the drill ended so soon after the first that this says nothing. */
  tooEarly: boolean;
}

export interface FirstAnswer {
  post: PostView;
  reply: string;
  at: number;
  /** Since the first post in need; null where the answer came before one, or under noise. */
  sinceNeed: number | null;
}

export interface StatementMeasure {
  /** Null where the scenario asks for none. */
  target: number | null;
  limit: number | null;
  /** When the first one was posted. */
  at: number | null;
  /**
   * In time, after its target, after its limit; none although it was due; not yet due at the end; not in
   * time, since a facilitator moved the clock on over its target.
   */
  standing: 'in-time' | 'late' | 'too-late' | 'none' | 'not-due' | 'skipped' | 'not-asked';
  /** All statements and updates. */
  count: number;
}

export interface Promises {
  /** kept + broken + open. */
  promised: number;
  kept: number;
  broken: number;
  open: number;
  /** Promised too, and counted nowhere: a facilitator moved the clock on over their time. */
  skipped: number;
  /** When the kept ones were kept. */
  keptAt: number[];
  /** When the broken ones fell due. */
  brokenAt: number[];
}

export interface Offline {
  /** Posts that belonged in private. */
  needed: number;
  moved: number;
  /** Our replies that asked for personal data in public. */
  askedInPublic: string[];
}

export interface Triage {
  /** Posts that were best left alone. */
  toLeave: number;
  leftAlone: number;
  /** Those that were answered all the same. */
  fed: { post: PostView; reply: string; at: number }[];
  /** Marks that were right, of all marks other than "watch". */
  marks: number;
  marksRight: number;
  /** Posts in need that were marked to be ignored. */
  setAside: { post: PostView; at: number }[];
}

export interface ClosedField<T extends string> {
  yours: T;
  truth: T;
  right: boolean;
  /** Steps apart on an ordered scale; null where there is no order. */
  apart: number | null;
}

export interface AssessmentComparison {
  /** Null where the scenario asks for none by a time. */
  target: number | null;
  /** Null when none was filed. */
  filed: {
    firstAt: number;
    lastAt: number;
    versions: number;
    late: boolean;
    last: FiledAssessment;
    cause: ClosedField<Cause>;
    severity: ClosedField<Severity>;
    spread: ClosedField<Spread>;
    /** Of the three closed fields. */
    right: number;
  } | null;
  /** Not filed by its target, which counts for nothing: a facilitator moved the clock on over it. */
  skipped: boolean;
  /** Null where none was filed and none was due yet. */
  truth: {
    happened: string;
    source: string;
    affected: string;
    cause: Cause;
    severity: Severity;
    spread: Spread;
  } | null;
}

export interface EscalationReview {
  post: PostView;
  role: string;
  roleName: string;
  note: string;
  at: number;
  /** `extra`: the script did not ask for it. */
  verdict: 'right' | 'other-role' | 'extra';
  /** The role that should have got it, where it was another. */
  wanted: string | null;
}

export interface Missed {
  post: PostView;
  action: Action;
  /** Drill time at which its limit passed. */
  limitAt: number;
  why: MissReason;
  /** The reason in a few words, with its time. */
  says: string;
  /** A facilitator moved the clock on over its limit, or over most of its time: it counts as missed nowhere. */
  skipped: boolean;
  /** Of the time to its limit, or to a later answer, what those who played moved the clock on over, in ms. */
  ownSkip: number;
  /** What the script let follow. */
  followed: PostView[];
  /** By how much trust moved for the silence, negative. */
  trust: number;
  model: string | null;
}

export interface BetterPart {
  dimension: TextDimension;
  level: number;
  /** What would earn the next level. */
  text: string;
}

export interface ReplyReview extends Written {
  /** Our post. */
  id: string;
  at: number;
  text: string;
  channel: Channel;
  kind: 'reply' | 'direct' | 'correction';
  /** It went by direct message, or handed over to one or to a line: whatever its words are. */
  movedToPrivate: boolean;
  /** What it answers. */
  to: PostView;
  /** Since that post, in ms. */
  after: number;
  /** With the rating that counts. */
  rated: RatedReply;
  opinion: OpinionReview | null;
  /** What a facilitator said of the rating; null where none did and nobody asked. */
  human: HumanReview | null;
  /** Whether an apology was owed, by what its post was about and what was established at that moment. */
  apologyOwed: boolean;
  /** By how much it moved trust. */
  trust: number;
  corrected: string | null;
  /** What its author said back. */
  answerBack: PostView | null;
  /** What a better answer has, lowest dimension first. */
  better: BetterPart[];
  /** What was asked, and what might have been said to it at that moment. */
  asked: { question: string; facts: string[] } | null;
  model: string | null;
  /** How much there is to learn from it; higher first. */
  teaches: number;
}

export interface StatementReview extends Written {
  id: string;
  at: number;
  text: string;
  update: boolean;
  promisedBy: number | null;
  promise: 'open' | 'kept' | 'broken' | null;
  rated: RatedReply | null;
  opinion: OpinionReview | null;
  /** What a facilitator said of the rating; null where none did and nobody asked. */
  human: HumanReview | null;
  trust: number;
}

export interface FlagCount {
  flag: RedFlagName;
  replies: string[];
}

export interface PracticeCount {
  practice: GoodPractice | 'promise-kept' | 'correction';
  count: number;
  /** Of how many it could have been. */
  of: number;
}

export interface Suggestion {
  text: string;
  /** What it rests on: times, names and counts. */
  evidence: string;
}

/** The ratings and measures of one trainee in one drill. */
export interface Scorecard {
  drill: string;
  scenario: { id: string; title: string };
  organisation: string;
  /** Empty where none was given, and for a team as a whole. */
  trainee: string;
  /** Wall times in ms since 1970; null while it has not happened. */
  startedAt: number | null;
  endedAt: number | null;
  /** Drill time that was played, in ms. */
  length: number;
  endedBecause: DrillState['endedBecause'];
  /** Two sentences, written from the log. */
  verdict: [string, string];
  /** The mean of the dimensions' means by their weights, 0 to 4; null where nothing was rated. */
  mean: number | null;
  /** The scenario's. */
  weights: Weights;
  objectives: ObjectiveRating[];
  dimensions: DimensionScore[];
  coverage: Coverage;
  detection: Detection;
  firstAnswer: FirstAnswer | null;
  statement: StatementMeasure;
  promises: Promises;
  offline: Offline;
  triage: Triage;
  assessment: AssessmentComparison;
  escalations: EscalationReview[];
  missed: Missed[];
  replies: ReplyReview[];
  statements: StatementReview[];
  flags: FlagCount[];
  practices: PracticeCount[];
  next: Suggestion[];
  timeline: Timeline;
  /** Moments that a facilitator kept for the debrief, in the order of the drill. */
  bookmarks: Bookmark[];
  /** What a team had to have approved; empty in solo drills. */
  approvals: ApprovalReview[];
  /** Who did what in a team; empty in solo drills. */
  people: PersonReview[];
  /** What each figure counts. */
  behind: Behind;
}

export type { Behind } from './behind.ts';
export type { Counted } from './counted.ts';
export type { Weights } from './weights.ts';
export type { MissReason, OpinionReview, Outcome };
export type { ApprovalReview, ApprovalSum } from './approvals.ts';
export type { HumanReview, OverriddenLevel } from './overrides.ts';
export type { SecondView } from './opinions.ts';
export type { PersonReview } from './people.ts';
export type { Decided, Done } from './people-deeds.ts';
export type { ApprovedBy } from './written.ts';
