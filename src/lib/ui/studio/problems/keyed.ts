import type { Problem } from '../../../core/scenario/index.ts';

/**
 * Problems, each with a key of its own for a list that is drawn. Two can say the same of the same place,
 * as a text that is no YAML makes them; such are told apart by counting, so that the rest keep theirs.
 */
export function keyed(problems: readonly Problem[]): { key: string; problem: Problem }[] {
  const counts = new Map<string, number>();
  return problems.map((problem) => {
    const says = `${problem.code} ${problem.path} ${problem.message}`;
    const count = (counts.get(says) ?? 0) + 1;
    counts.set(says, count);
    return { key: `${says} ${String(count)}`, problem };
  });
}
