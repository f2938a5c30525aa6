import type { Given, Round } from '../../core/readiness/calibration/index.ts';

/** Keeps rounds in which trainers rate the same replies. */
export interface CalibrationStore {
  /** Nothing happens where there is one with its id. */
  add(round: Round): Promise<void>;
  find(id: string): Promise<Round | null>;
  /** All, the latest first. */
  list(): Promise<Round[]>;
  /**
   * Keeps a rating, in place of what its trainer gave that reply before, unless `refuse` says why not; it
   * gets the round as it is. Resolves with that reason; with null when the rating is durable.
   */
  rate(id: string, given: Given, refuse: (round: Round) => string | null): Promise<string | null>;
  /** Removes those that a test picks; resolves with how many. */
  remove(test: (round: Round) => boolean): Promise<number>;
  /** Puts an alias in the place of a person, as who began and as who rated. */
  rename(person: string, alias: string): Promise<void>;
}
