import type { DrillEvent } from '../../core/drill/index.ts';

/** What lists of drills say of one drill. Worked out from its log, never stored apart from it. */
export interface DrillSummary {
  drill: string;
  /** Who may see it: the hash of the person's token. */
  owner: string;
  /** The name that the trainee gave. */
  name: string;
  scenario: { id: string; title: string; digest: string };
  organisation: string;
  status: 'prepared' | 'running' | 'paused' | 'ended';
  /** Wall times in ms since 1970. */
  startedAt: number | null;
  endedAt: number | null;
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
  /** A person's drills, the one that moved last first. */
  ofOwner(owner: string): Promise<DrillSummary[]>;
  /** Drills that have not ended. */
  unfinished(): Promise<DrillSummary[]>;
  /** The drills that moved last, of all people, the latest first. */
  recent(most: number): Promise<DrillSummary[]>;
  count(): Promise<number>;

  /** Says that a drill will rest, so that its memory can be freed. */
  rest(drill: string): void;
}
