import type { Grade } from '../debrief/index.ts';
import type { Dimension } from '../scenario/schema.ts';
import type { FaultName } from './faults.ts';

/** Levels of one dimension, so that those of many drills add up to one mean. */
export interface Tally {
  /** Of levels 0 to 4. */
  sum: number;
  /** How many were rated; nought where nothing was. */
  n: number;
}

/**
 * Something that went wrong in a drill, and where it can be read. Of one kind a result has the first
 * three: enough to count drills and to show examples, and the scorecard has all.
 */
export interface Fault {
  fault: FaultName;
  /** The post that it was about; null where it was about none. */
  post: string | null;
  /** What we wrote; null where we wrote nothing. */
  reply: string | null;
  /** Drill time in ms from STARTEX. */
  at: number;
  /**
   * The words that show it, ours or, where we wrote nothing, the post's. At most 200 characters; empty
   * where no statement was made.
   */
  quote: string;
}

/**
 * One person in one ended drill, in the figures that readiness adds up. It is worked out from the
 * drill's log and never says more than their scorecard does.
 */
export interface Result {
  drill: string;
  /** Id of a person with an account. */
  person: string;
  scenario: { id: string; title: string };
  /**
   * Whether others took part. Then mean, dimensions and faults are this person's, as on their own scorecard,
   * and the rest is the team's.
   */
  team: boolean;
  /** Wall times in ms since 1970. */
  startedAt: number;
  endedAt: number;
  /** As the scorecard has it, by the scenario's weights, 0 to 4; null where nothing was rated. */
  mean: number | null;
  dimensions: Readonly<Record<Dimension, Tally>>;
  /**
   * Speed over every post that a team was asked, as the team's scorecard has it: 0 for each that none of
   * them answered. `dimensions.speed` has only those that this person answered, so that nobody is blamed for
   * what all of them left, and members' together come out faster than their team was. Null where nobody
   * else took part.
   */
  teamSpeed: Tally | null;
  /** Posts that needed words, and how many of them got some within their limit. */
  needed: number;
  answered: number;
  /** 0 to 100, at STARTEX and at ENDEX. */
  trust: { from: number; to: number };
  objectives: readonly { id: string; text: string; grade: Grade | null }[];
  /** What this person's own texts did wrong; alone in a drill, also what they left undone. */
  faults: readonly Fault[];
  /**
   * What a team left undone together. It counts for its drill, and for no member alone, so it stands in
   * the results of all of them; empty where nobody else took part.
   */
  teamFaults: readonly Fault[];
}
