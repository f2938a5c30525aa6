import type { DrillState } from '../drill/state.ts';
import type {
  Coverage,
  Missed,
  Promises,
  ReplyReview,
  StatementMeasure,
  StatementReview,
  Triage
} from './types.ts';

/** What a verdict is written from. */
export interface Parts {
  length: number;
  endedBecause: DrillState['endedBecause'];
  coverage: Coverage;
  replies: readonly ReplyReview[];
  statements: readonly StatementReview[];
  /** Whether teammates answered too, whose replies are not among these. */
  teammates: boolean;
  missed: readonly Missed[];
  statement: StatementMeasure;
  promises: Promises;
  triage: Triage;
  trust: { start: number; end: number; lowest: { at: number; value: number } };
}
