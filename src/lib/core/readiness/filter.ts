import type { Period } from './period.ts';
import type { Result } from './result.ts';

/** What of the results is looked at. */
export interface Filter {
  period: Period;
  /** Id of a scenario; null for all. */
  scenario: string | null;
}

/** The results that a filter leaves, in the order in which they came. A drill is in the period in which it ended. */
export function filtered(results: readonly Result[], { period, scenario }: Filter): Result[] {
  return results.filter(
    (result) =>
      result.endedAt >= period.from &&
      result.endedAt < period.to &&
      (scenario === null || result.scenario.id === scenario)
  );
}
