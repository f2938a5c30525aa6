/** Whose streams are to end, on all processes: screens come back by themselves, and are asked again. */
export type Parted =
  | { of: 'people'; ids: readonly string[] }
  | { of: 'sessions'; ids: readonly string[] }
  | { of: 'drills'; ids: readonly string[] }
  /** Of all who practise without an account. */
  | { of: 'practice' };

/** What one process tells the others. Each may come late, twice, or never. */
export type News =
  /** Something was appended to a drill's log. */
  | { is: 'appended'; drill: string; seq: number }
  /** What is kept of drills was changed beside their logs: what is in memory of them is no longer true. */
  | { is: 'rewritten'; drills: readonly string[] }
  | { is: 'parted'; parted: Parted };

/** A drill that a process has in memory. */
export interface Present {
  drill: string;
  running: boolean;
  /** How many screens of this process show it. */
  watchers: number;
  /** Ids of the trainees among them. */
  people: readonly string[];
}

/** What is so for one of the drills that were reported. */
export interface Shared {
  /** Whether this process is the one that delivers what falls due; of a drill that runs, one is. */
  ours: boolean;
  /** The last sequence number that is kept. */
  seq: number;
  /** Screens on other processes. */
  watchers: number;
  people: readonly string[];
}

/** A drill that runs in no process. */
export interface Orphan {
  drill: string;
  /** Ms since one had it. */
  since: number;
}

/**
 * The processes that share one store. What they say to each other is a nudge: whatever was missed is
 * found by the next report, and what must not happen twice is kept from it by the log's sequence.
 */
export interface Neighbours {
  /** Wall time in ms since 1970 by which all processes run their drills. */
  now(): number;
  /** Whether no other process has the store now, so far as it is known: one that died is taken for alive a while. */
  alone(): Promise<boolean>;
  /** Calls back with what others say, never with one's own. Must return at once, and not throw. */
  listen(hear: (news: News) => void): void;
  /** Resolves when it is said; a failure is logged and lost. */
  say(news: News): Promise<void>;
  /**
   * Says which drills this process has, instead of what it said before, and asks what is so for them.
   * Who reports nothing for `silence` ms is taken for dead.
   */
  report(present: readonly Present[]): Promise<{
    shared: ReadonlyMap<string, Shared>;
    orphans: readonly Orphan[];
  }>;
  /** Takes leave: what this process had is free at once. */
  close(): Promise<void>;
}

/** Ms between two reports. */
export const REPORT_EVERY = 400;
/** Ms without a report after which a process is taken for dead: three that did not come. */
export const SILENCE = 1_200;
