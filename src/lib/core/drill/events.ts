import type {
  Cause,
  FactStatus,
  Quality,
  Responsibility,
  Severity,
  Spread,
  ThreadState
} from '../scenario/schema.ts';
import type { TrustBySegment } from '../audience/index.ts';
import type { ReplyRating, Timing } from '../scoring/types.ts';
import type { FacilitatorEvent } from './facilitator-events.ts';
import type { SecondOpinion } from './opinion.ts';
import type { Mark, Needs, Post } from './post.ts';
import type { Approval, TeamEvent } from './team-events.ts';

/** A fact as the trainee sees it. */
export interface FactView {
  id: string;
  /** The wording for its status: an unconfirmed fact reads as a question. */
  text: string;
  status: FactStatus;
  source?: string | undefined;
}

/** What the trainee believes of the crisis, filed and revised during the drill. */
export interface SituationAssessment {
  happened: string;
  source: string;
  cause: Cause;
  affected: string;
  severity: Severity;
  spread: Spread;
}

/** Why trust moved. */
export type TrustReason =
  /** How good it was is in the log alone: a rating is its writer's, and this goes to all of a team. */
  | { kind: 'answer'; post: string; reply: string; quality?: Quality | undefined }
  | { kind: 'silence'; post: string }
  /** No statement came by its limit. */
  | { kind: 'no-statement' }
  | { kind: 'fed-troll'; post: string; reply: string }
  | { kind: 'statement'; post: string }
  | { kind: 'promise-kept'; statement: string }
  | { kind: 'promise-broken'; statement: string }
  | { kind: 'correction'; post: string }
  /** A fact that this post of ours told turned out wrong. */
  | { kind: 'disproved'; post: string; fact: string };

interface PulseOfPost {
  id: string;
  likes: number;
  shares: number;
}

/** Set where a facilitator did it and not the trainee. */
interface ClockMoved extends ByHand, Asked {
  by?: 'facilitator' | undefined;
}

/** The command that asked for it, so that one that is sent again moves no clock twice. Not in logs from before it was noted. */
interface Asked {
  command?: string | undefined;
}

/** The facilitator's id, for others who conduct. Not in logs from before it was noted. */
interface ByHand {
  hand?: string | undefined;
}

/** The participant of a team who did it. Not in logs of solo drills. */
interface Signed {
  by?: string | undefined;
}

/** A text of ours, and whether somebody had to approve it. */
interface Published extends Signed {
  command: string;
  post: Post;
  approved?: Approval | undefined;
}

export const DOCUMENTS = ['briefing', 'facts', 'plan'] as const;
export type DocumentName = (typeof DOCUMENTS)[number];

/** Stands for a name of the script that is not to be told: a release key, or a post that needed us. */
export const UNTOLD = '';

/** What happens in a drill by itself, by its script and by its trainee. */
type StoryEvent =
  | {
      type: 'DrillPrepared';
      drill: string;
      /** `digest` names the kept version of the scenario that this drill plays to its end. */
      scenario: { id: string; title: string; digest: string };
      trainee: { id: string; name: string };
      /** Seeds every chance in the drill. */
      seed: number;
      organisation: { name: string; handle: string; avatar: string };
      limits: { feed: number; direct: number };
      /** Clocks are shown on all posts that need something, not only on marked ones. */
      guided: boolean;
      /** Drill time of ENDEX in ms; null when only a condition ends it. */
      endsAt: number | null;
      storyStarts: string;
      moves: { title: string; at: number | null }[];
      facts: FactView[];
      responsibility: Responsibility;
      trust: number;
      segments?: TrustBySegment | undefined;
      volume: number;
      /** A facilitator runs its clock. Not in logs of drills that a trainee runs. */
      facilitated?: true | undefined;
      /** Several people share it. Not in logs of solo drills. */
      team?: true | undefined;
    }
  | ({ type: 'DrillStarted'; speed: number } & ClockMoved)
  | ({ type: 'DrillPaused'; by: 'trainee' | 'absence' | 'facilitator' } & ByHand & Asked)
  | ({ type: 'DrillResumed' } & ClockMoved)
  | ({ type: 'SpeedChanged'; speed: number } & ClockMoved)
  /** The clock was moved on from the drill time `from` to that of this event. */
  | ({ type: 'ClockJumped'; from: number } & ClockMoved)
  /** The clock goes on where it stood when the process ended: down time does not count. */
  | { type: 'DrillRecovered' }
  | ({ type: 'DrillEnded'; because: 'time' | 'condition' | 'trainee' | 'facilitator' } & ByHand &
      Asked)
  | { type: 'MoveBegan'; key: string; move: number; title: string; jump: number }
  /** A condition came to hold; what it releases is due at `due`. */
  | { type: 'ReleaseScheduled'; key: string; due: number }
  | { type: 'PostAppeared'; key: string; post: Post }
  | { type: 'FactChanged'; key: string; fact: FactView }
  | { type: 'ResponsibilityChanged'; key: string; responsibility: Responsibility }
  | ({ type: 'Replied' } & Published)
  | ({ type: 'DirectMessageSent'; to: string } & Published)
  | ({ type: 'StatementPosted'; promisedBy: number | null } & Published)
  | {
      type: 'ReplyRated';
      reply: string;
      /** The post that was answered; null for a statement. */
      to: string | null;
      /** Set when this reply was the first of substance under a post with a clock. */
      timing: Timing | null;
      quality: Quality;
      rating: ReplyRating;
      /** Facts that it tells in public and the script listens for, by id. Not in logs from before it was noted. */
      tells?: string[] | undefined;
      /** Who of a team wrote it. */
      writer?: string | undefined;
    }
  /** A second reader rated one of our texts again. The first rating, and all that it led to, stay. */
  | {
      type: 'SecondOpinionGiven';
      command: string;
      reply: string;
      opinion: SecondOpinion;
      ofRecord: boolean;
    }
  /**
   * Somebody answered a question of the debrief, or wrote their answer anew; an empty text takes it back.
   * Comes after the end. `by` is a participant or who debriefs; left out, the trainee of a drill that has one.
   */
  | ({
      type: 'DebriefAnswered';
      command: string;
      question: string;
      /** The question's words, as they stood above the answer. */
      asked: string;
      text: string;
    } & Signed)
  | { type: 'PostAnswered'; post: string; by: string | null; elapsed: number }
  | { type: 'ThreadMoved'; thread: string; state: ThreadState }
  | ({ type: 'PostOpened'; command: string; post: string } & Signed)
  | ({
      type: 'PostMarked';
      command: string;
      post: string;
      mark: Mark | null;
      needs: Needs | null;
    } & Signed)
  | ({ type: 'PostEscalated'; command: string; post: string; role: string; note: string } & Signed)
  | ({
      type: 'AssessmentFiled';
      command: string;
      version: number;
      assessment: SituationAssessment;
    } & Signed)
  | ({ type: 'DocumentOpened'; command: string; document: DocumentName } & Signed)
  | { type: 'LimitPassed'; post: string }
  | { type: 'PromiseKept'; statement: string; by: string }
  | { type: 'PromiseBroken'; statement: string }
  | {
      type: 'TrustMoved';
      from: number;
      to: number;
      because: TrustReason;
      /** Trust of each part of the audience after it. Not in logs from before it was counted so. */
      segments?: TrustBySegment | undefined;
    }
  | {
      type: 'PulseTaken';
      volume: number;
      mood: number;
      trust: number;
      /** People who have had the crisis before their eyes. Not in logs from before it was counted. */
      reach?: number | undefined;
      posts: PulseOfPost[];
    };

/** What can happen in a drill. Facts in the past tense; never edited, old shapes are read through upcasters. */
export type EventBody = StoryEvent | FacilitatorEvent | TeamEvent;

interface Stamp {
  /** 1, 2, 3 … without gaps in a drill's log. */
  seq: number;
  /** Drill time in ms from STARTEX. */
  at: number;
  /** Wall time in ms since 1970. */
  wall: number;
}

export type DrillEvent = Stamp & EventBody;
export type EventType = EventBody['type'];
/** The event of one type. */
export type EventOf<T extends EventType> = Extract<DrillEvent, { type: T }>;
