import type { Scenario } from '../../scenario/schema.ts';
import type { RedFlagName } from '../../scoring/types.ts';
import type { Timeline } from '../timeline.ts';
import type { DimensionScore, ObjectiveRating, Scorecard } from '../types.ts';

/** The lists of a report whose points can be edited, in the order in which it has them. */
export const LISTS = ['strengths', 'areas', 'plan'] as const;
export type ListName = (typeof LISTS)[number];

/** What of a point is text of its own; evidence is the log's, and stays as it is. */
export const FIELDS = {
  strengths: ['says'],
  areas: ['title', 'says', 'advice'],
  plan: ['says']
} as const satisfies Record<ListName, readonly string[]>;
export type Field = 'title' | 'says' | 'advice';

/**
 * What a report can find to be improved. They are the faults that readiness counts across drills, so that
 * the same finding in several reports is known to be the same.
 */
export type AreaName =
  | 'easy-before-at-risk'
  | 'never-answered'
  | 'early-sign-missed'
  | 'no-apology-owed'
  | 'problem-not-named'
  | 'nothing-concrete'
  | 'not-for-this-person'
  | 'statement-late'
  | 'promise-broken'
  | 'not-escalated'
  | 'private-in-public'
  | 'fed-the-noise'
  | RedFlagName;

/** One strength, one area for improvement, or one suggested change to the response plan. */
export interface Point {
  /** The same for the same finding in any drill; one that somebody added has its own. */
  key: string;
  /** A few words as a heading; empty where the list has none. */
  title: string;
  /** The observation, or the change, in a sentence or two. */
  says: string;
  /** What it rests on: times, counts and quotes. */
  evidence: string[];
  /** The recommendation; empty where the list has none. */
  advice: string;
}

export interface AreaPoint extends Point {
  key: AreaName;
  /** The graver, the further up. */
  weight: number;
}

export interface KeyEvent {
  /** Drill time in ms. */
  at: number;
  says: string;
}

/** A figure beside the five ratings: its name, its value, and what it counts. */
export type Measure = [name: string, figure: string, note: string];

export interface ReportObjective extends ObjectiveRating {
  /** What is said of it in full sentences. */
  says: string;
}

/** The after-action report of a drill, as it is made from the log. It names nobody who was trained. */
export interface Report {
  scenario: { id: string; title: string };
  organisation: string;
  /** What happened in the story. */
  happened: string;
  /** Whether several people shared it. */
  team: boolean;
  /** Wall time in ms since 1970; null where it never began. */
  startedAt: number | null;
  /** Drill time in ms that was played. */
  length: number;
  summary: string;
  objectives: ReportObjective[];
  strengths: Point[];
  areas: Point[];
  plan: Point[];
  dimensions: DimensionScore[];
  measures: Measure[];
  timeline: Pick<Timeline, 'end' | 'trust' | 'moves' | 'jumps' | 'ownJumps' | 'turningPoints'>;
  events: KeyEvent[];
  /** What the scenario's author asks for the talk after it. */
  questions: string[];
}

/** What findings are made from. */
export interface Played {
  scenario: Scenario;
  card: Scorecard;
}
