import type { Path } from './positions.ts';

/** Something an author should see: an error stops the scenario, a warning is likely a mistake. */
export type ProblemSeverity = 'error' | 'warning' | 'advice';

/** One finding about a scenario file, written for the person who writes the file. */
export interface Problem {
  severity: ProblemSeverity;
  /** Short and stable, for filters and links: `unknown-persona`. */
  code: string;
  /** The place in the author's words, `injects[3] (no-label).replyTo`; empty for the whole file. */
  path: string;
  /** The same place in the data, for screens that lead to it; empty for the whole file. */
  at: Path;
  /** From 1. */
  line: number;
  /** From 1. */
  column: number;
  /** What was found, and what was expected. */
  message: string;
  /** What to do about it. */
  remedy: string;
}

const WEIGHT: Record<ProblemSeverity, number> = { error: 0, warning: 1, advice: 2 };

/** Orders problems as they stand in the file, the graver first where they share a place. */
export function inFileOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      a.line - b.line ||
      a.column - b.column ||
      WEIGHT[a.severity] - WEIGHT[b.severity] ||
      compare(a.code, b.code) ||
      compare(a.message, b.message)
  );
}

/** By code unit, not by locale: the order must be the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
