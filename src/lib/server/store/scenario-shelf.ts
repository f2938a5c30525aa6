import { createHash } from 'node:crypto';
import stringify from 'safe-stable-stringify';
import type { Scenario } from '../../core/scenario/index.ts';

/**
 * Keeps each version of a scenario that a drill was started with, by its digest: an author may edit
 * the file while drills run, and replays must stay true.
 */
export interface ScenarioShelf {
  /** Resolves with the digest when the scenario is durable. */
  keep(scenario: Scenario): Promise<string>;
  /** The scenario of a digest; null when it is not there or no longer whole. */
  get(digest: string): Promise<Scenario | null>;
}

/** Text of a value with its keys sorted, so that equal values give equal text. */
export function canonicalJson(value: unknown): string {
  return stringify(value) ?? 'null';
}

/** SHA-256 of the canonical JSON, in hex. */
export function digestOf(canonical: string): string {
  return createHash('sha256').update(canonical).digest('hex');
}
