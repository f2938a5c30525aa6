import type { Expectation, Severity } from './schema.ts';
import { MINUTE } from './time.ts';

/** Target and limit, as spans of drill time in ms after a post appeared, where its author set none. */
export const DEFAULT_CLOCKS: Readonly<Record<Severity, { target: number; limit: number }>> = {
  critical: { target: 2 * MINUTE, limit: 5 * MINUTE },
  high: { target: 3 * MINUTE, limit: 8 * MINUTE },
  medium: { target: 5 * MINUTE, limit: 12 * MINUTE },
  low: { target: 8 * MINUTE, limit: 20 * MINUTE }
};

/**
 * The clock of an expected action, as spans of drill time in ms after the post appeared; null where
 * the right thing is to leave the post alone.
 */
export function clockOf(
  expects: Expectation | undefined,
  severity: Severity
): { target: number; limit: number } | null {
  if (!expects || expects.action === 'ignore') return null;
  const { target, limit } = DEFAULT_CLOCKS[severity];
  return {
    target: expects.target ?? target,
    limit: expects.limit ?? Math.max(limit, expects.target ?? 0)
  };
}
