import type { BusyMinute, Spell } from '../density.ts';
import type { Path } from '../positions.ts';
import type { ProblemSeverity } from '../problem.ts';
import type { FactStatus, KINDS } from '../vocabulary.ts';

/** Where something stands on the timeline; posts of the feed are parted by whether they are crisis. */
export const LANES = ['feed', 'life', 'direct', 'news', 'briefing', 'facts'] as const;
export type Lane = (typeof LANES)[number];

/** What is said of an entry by the schema and the lint. */
export interface Said {
  /** The gravest; null where nothing is said. */
  grave: ProblemSeverity | null;
  /** Messages, as they stand in the problems. */
  said: readonly string[];
}

/** Where an entry stands in time. */
export interface Placed {
  /** As its author wrote it. */
  raw: unknown;
  /**
   * What releases it: its time, a condition, or nothing that can be read. Where both are written,
   * the time counts.
   */
  release: 'at' | 'when' | 'none';
  /** Drill time in ms, of a branch the earliest; null where there is none, or it can never come. */
  time: number | null;
  /** Drill time in ms at which it is drawn: its own, or that of what stands around it in the file. */
  place: number;
  /** Of a branch: ms from the condition to the release. */
  after: number;
  /** Of a branch: its condition in words. Of what cannot be read: what stands there. */
  words: string;
}

/** What a branch waits for. */
export interface Lean {
  /** The mark that it waits for; null where it is none on the timeline, such as trust. */
  from: string | null;
  /** In a few words: `silent`, `apology 3 or more`. */
  words: string;
}

/** An inject, or a change of a fact or of the responsibility, as it stands on the timeline. */
export interface Mark extends Said, Placed {
  /** Names it from one draft to the next. */
  key: string;
  path: Path;
  id: string | null;
  /** Its id as words: `Merrin front door`. */
  title: string;
  /** The name of who speaks; empty for a fact. */
  who: string;
  text: string;
  lane: Lane;
  kind: (typeof KINDS)[number];
  /** The clock of the expected action, in ms after the post; null where nothing is due. */
  needs: { target: number; limit: number } | null;
  /** Of a change of a fact: what it becomes. */
  status: FactStatus | null;
  /** Whether the entry fits the schema. */
  fits: boolean;
  leans: readonly Lean[];
}

/** A move of the scenario. */
export interface Phase extends Said, Placed {
  key: string;
  path: Path;
  number: number;
  title: string;
  /** The clock in the story when it begins: `Wednesday, 14:48`. Empty where it cannot be told. */
  clock: string;
  /** The time that passes before it: `2 days on`. Empty where it begins at once. */
  jump: string;
}

/** A scenario as a timeline shows it. */
export interface Chart {
  marks: readonly Mark[];
  /** The marks by key. */
  byKey: ReadonlyMap<string, Mark>;
  phases: readonly Phase[];
  end: Said & Placed;
  /** Facts that are known at STARTEX. */
  known: number;
  minutes: readonly BusyMinute[];
  quiet: readonly Spell[];
  /** Drill time in ms of the last that there is, ENDEX included. */
  last: number;
}
