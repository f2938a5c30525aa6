import type { Problem } from '../../../core/scenario/problem.ts';

type Named = Pick<Problem, 'code' | 'line' | 'column'>;

/** A problem as the address of the editor names it: `unknown-persona.14.7`. */
export function addressOf({ code, line, column }: Named): string {
  return `${code}.${String(line)}.${String(column)}`;
}

/** The problem of an address among those of a text, which may have been edited since; null for none. */
export function problemAt<One extends Named>(
  problems: readonly One[],
  address: string
): One | null {
  return problems.find((problem) => addressOf(problem) === address) ?? null;
}
