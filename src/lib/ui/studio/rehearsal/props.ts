import type { Finding } from '../../../core/rehearsal/findings.ts';
import type { Played } from '../../../core/rehearsal/played.ts';
import type { Scenario } from '../../../core/scenario/schema.ts';

/** A rehearsal as it is shown. */
export interface RehearsalView {
  /** What the next one is seeded with. */
  readonly seed: number;
  readonly stage: 'idle' | 'running' | 'done';
  /** How many robots are done, of how many, while they play. */
  readonly count: number;
  readonly of: number;
  /** The last one that came to its end. */
  readonly result: RehearsedView | null;
  /** Why the last attempt brought nothing. */
  readonly failed: string | null;
  /** Why it cannot be played as it stands. */
  readonly barred: string | null;
  /** The scenario has changed since. */
  readonly stale: boolean;
  readonly findings: readonly Finding[];
  /** Ids of injects that came with no robot. */
  readonly unreached: readonly string[];
  sow: (seed: number) => void;
  run: () => void;
  cancel: () => void;
}

export interface RehearsedView {
  /** As it stood when the robots played it. */
  scenario: Scenario;
  seed: number;
  /** When it was done, in ms since 1970, and how long it took in ms. */
  at: number;
  took: number;
  robots: readonly Played[];
}
