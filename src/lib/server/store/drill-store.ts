import type { DrillEvent } from '../../core/drill/index.ts';

/** What lists of drills say of one drill. Worked out from its log, never stored apart from it. */
export interface DrillSummary {
  drill: string;
  /** Whose it is: the id of a person, or the hash of the token of who practises without an account. */
  owner: string;
  /** The name that the trainee gave. */
  name: string;
  /** Whether several people share it; then its owner is whoever set it up, and no trainee. */
  team: boolean;
  /** Ids of who has joined it, in a team; gone or not. */
  members: readonly string[];
  scenario: { id: string; title: string; digest: string };
  organisation: string;
  status: 'prepared' | 'running' | 'paused' | 'ended';
  /** Wall times in ms since 1970. */
  startedAt: number | null;
  endedAt: number | null;
  /** What ended it; null while it has not, and of drills that ended before this was kept. */
  endedBecause: 'time' | 'condition' | 'trainee' | 'facilitator' | null;
  /** Of the last event: sequence number, drill time in ms, wall time. */
  seq: number;
  at: number;
  since: number;
}

/** An append is refused when the log has moved on since it was read. */
export type Appended =
  { ok: true; seq: number } | { ok: false; conflict: { expected: number; found: number } };

/** Keeps the logs of drills. */
export interface DrillStore {
  /** Begins a log with its first events. Resolves when they are durable. */
  create(owner: string, events: readonly DrillEvent[]): Promise<void>;

  /**
   * Adds events whose sequence numbers follow `expected`, the last one that the caller knows of.
   * Resolves when they are durable: what was answered with `ok` is there after a crash.
   *
   * @throws when there is no such drill, or the disk refuses
   */
  append(drill: string, expected: number, events: readonly DrillEvent[]): Promise<Appended>;

  /** The events after a sequence number, in order; null when there is no such drill. */
  read(drill: string, after?: number): Promise<readonly DrillEvent[] | null>;

  summary(drill: string): Promise<DrillSummary | null>;
  /** What belongs to somebody, drills of others that they set up included; the one that moved last first. */
  ofOwner(owner: string): Promise<DrillSummary[]>;
  /** The drills that somebody plays: their own, and those of teams that they joined; the one that moved last first. */
  ofTrainee(person: string): Promise<DrillSummary[]>;
  /** Drills that have not ended. */
  unfinished(): Promise<DrillSummary[]>;
  /** Drills that have ended, in no order. A summary is another object once its drill has changed. */
  ended(): Promise<DrillSummary[]>;
  /** The drills that moved last, of all people, the latest first; `Infinity` for all of them. */
  recent(most: number): Promise<DrillSummary[]>;
  count(): Promise<number>;

  /** Gives all drills of one owner to another; resolves with how many, when that is durable. */
  give(from: string, to: string): Promise<number>;

  /**
   * Takes a person out of their drills and those of teams that they joined: name, id and ownership
   * become the alias. It is the one change to what was logged, made since people have a right to it.
   * Resolves with how many drills there were, when that is durable.
   */
  pseudonymise(owner: string, alias: string): Promise<number>;

  /** Removes a drill and its log for good. Nothing happens when there is none. */
  remove(drill: string): Promise<void>;
  /** Drills in which nothing has happened since a wall time in ms. */
  untouchedSince(wall: number): Promise<DrillSummary[]>;

  /** Says that a drill will rest, so that its memory can be freed. */
  rest(drill: string): void;
}
