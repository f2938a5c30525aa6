import type { DrillState } from './state.ts';

/** What is owed to everyone, beside the single posts. */
export interface Duty {
  kind: 'statement' | 'update' | 'assessment';
  /** Drill time in ms by which it is due. */
  due: number;
  /** What is left, in ms; negative once it has passed. */
  left: number;
}

/**
 * What is still owed, soonest first: the first statement, the first assessment, and the update that
 * the last open promise names.
 *
 * @param dues drill times in ms by which the scenario wants them; null where it does not
 * @param now drill time in ms
 */
export function duties(
  state: Pick<DrillState, 'statements' | 'assessments'>,
  dues: { statementDue: number | null; assessmentDue: number | null },
  now: number
): Duty[] {
  const owed: Omit<Duty, 'left'>[] = [];
  if (dues.statementDue !== null && state.statements.length === 0) {
    owed.push({ kind: 'statement', due: dues.statementDue });
  }
  if (dues.assessmentDue !== null && state.assessments.length === 0) {
    owed.push({ kind: 'assessment', due: dues.assessmentDue });
  }
  for (const { promise, promisedBy } of state.statements) {
    if (promise === 'open' && promisedBy !== null) owed.push({ kind: 'update', due: promisedBy });
  }
  return owed
    .map((duty) => ({ ...duty, left: duty.due - now }))
    .sort((a, b) => a.due - b.due || Number(a.kind > b.kind) - Number(a.kind < b.kind));
}
