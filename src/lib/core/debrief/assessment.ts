import { SEVERITIES, SPREADS } from '../scenario/vocabulary.ts';
import type { Played } from './played.ts';
import type { AssessmentComparison, ClosedField } from './types.ts';

/**
 * The last assessment beside the truth, which is not given away where the drill was over before one was
 * due and none was filed: it can be played again. Closed fields are compared exactly, severity and spread also
 * by their distance on the scale; what was written freely is shown beside the truth, not judged.
 */
export function assessmentOf({ scenario, state, end }: Played): AssessmentComparison {
  const { truth } = scenario;
  const target = scenario.assessment?.target ?? null;
  const first = state.assessments[0];
  const last = state.assessments.at(-1);
  if (!first || !last) {
    return { target, filed: null, truth: target !== null && end < target ? null : truth };
  }
  const cause: ClosedField<typeof truth.cause> = {
    yours: last.cause,
    truth: truth.cause,
    right: last.cause === truth.cause,
    apart: null
  };
  const severity = onScale(SEVERITIES, last.severity, truth.severity);
  const spread = onScale(SPREADS, last.spread, truth.spread);
  return {
    target,
    filed: {
      firstAt: first.at,
      lastAt: last.at,
      versions: state.assessments.length,
      late: target !== null && first.at > target,
      last,
      cause,
      severity,
      spread,
      right: [cause, severity, spread].filter(({ right }) => right).length
    },
    truth
  };
}

function onScale<T extends string>(scale: readonly T[], yours: T, truth: T): ClosedField<T> {
  const apart = Math.abs(scale.indexOf(yours) - scale.indexOf(truth));
  return { yours, truth, right: apart === 0, apart };
}
