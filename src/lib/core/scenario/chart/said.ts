import type { Path } from '../positions.ts';
import type { Problem } from '../problem.ts';
import type { Said } from './chart.ts';

const NOTHING: Said = { grave: null, said: [] };
const GRAVER = ['error', 'warning', 'advice'] as const;

/** Looks up what is said of an entry or of anything within it. */
export function saidBy(problems: readonly Problem[]): (path: Path) => Said {
  const all = new Map<string, Problem[]>();
  for (const problem of problems)
    for (let depth = 1; depth <= Math.min(problem.at.length, 4); depth++) {
      const name = problem.at.slice(0, depth).join('\0');
      const there = all.get(name);
      if (there) there.push(problem);
      else all.set(name, [problem]);
    }
  return (path) => {
    const found = all.get(path.join('\0'));
    if (!found) return NOTHING;
    return {
      grave: GRAVER.find((grave) => found.some(({ severity }) => severity === grave)) ?? null,
      said: found.map(({ message }) => message)
    };
  };
}
