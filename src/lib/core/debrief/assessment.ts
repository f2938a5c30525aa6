import { SEVERITIES, SPREADS } from '../scenario/vocabulary.ts';
import { jumpsIn, type Played } from './played.ts';
import { jumpOver } from './skipped.ts';
import type { AssessmentComparison, ClosedField } from './types.ts';

/**
 * The last assessment beside the truth, which is not given away where the drill was over before one was
 * due and none was filed: it can be played again. Closed fields are compared exactly, severity and spread also
 * by their distance on the scale; what was written freely is shown beside the truth, not judged.
 */
export function assessmentOf(drill: Played): AssessmentComparison {
  const { scenario, state, end } = drill;
  const { truth } = scenario;
  const target = scenario.assessment?.target ?? null;
  const first = state.assessments[0];
  const last = state.assessments.at(-1);
  const late = target !== null && (first ? first.at > target : end >= target);
  const skipped = late && jumpOver(jumpsIn(drill), target) !== null;
  if (!first || !last) {
    const due = target === null || end >= target;
    return { target, filed: null, skipped, truth: due ? truth : null };
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
      late: late && !skipped,
      last,
      cause,
      severity,
      spread,
      right: [cause, severity, spread].filter(({ right }) => right).length
    },
    skipped,
    truth
  };
}

function onScale<T extends string>(scale: readonly T[], yours: T, truth: T): ClosedField<T> {
  const apart = Math.abs(scale.indexOf(yours) - scale.indexOf(truth));
  return { yours, truth, right: apart === 0, apart };
}
