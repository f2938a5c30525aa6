import type { Chart, Mark, Phase } from '../../../core/scenario/chart/index.ts';
import type { Path } from '../../../core/scenario/index.ts';

/** Marks in the order of time, those of one time in the order of the file. */
export function byTime(chart: Chart): Mark[] {
  return [...chart.marks].sort((a, b) => a.place - b.place);
}

/** The mark that stands so many steps before or after another; the first or last where none does. */
export function stepped(ordered: readonly Mark[], key: string | null, steps: number): Mark | null {
  const here = ordered.findIndex((mark) => mark.key === key);
  if (here < 0) return ordered[steps < 0 ? ordered.length - 1 : 0] ?? null;
  return ordered[Math.min(ordered.length - 1, Math.max(0, here + steps))] ?? null;
}

/** Keys as a set. */
export function keysOf(marks: readonly Pick<Mark, 'key'>[]): ReadonlySet<string> {
  return new Set(marks.map(({ key }) => key));
}

/** Keys with one more, or without it where it was among them. */
export function toggled(keys: ReadonlySet<string>, key: string): string[] {
  return keys.has(key) ? [...keys].filter((one) => one !== key) : [...keys, key];
}

/** Finds the mark that a path leads to or into; null where it leads elsewhere. */
export function marksByPath(chart: Chart): (path: Path) => Mark | null {
  const marks = new Map(chart.marks.map((mark) => [mark.path.join('.'), mark]));
  return (path) =>
    [2, 3, 4].map((depth) => marks.get(path.slice(0, depth).join('.'))).find(Boolean) ?? null;
}

/** The titles of moves that begin before a mark and after the one before it, by the key of the mark. */
export function headsOf(chart: Chart, ordered: readonly Mark[]): ReadonlyMap<string, Phase[]> {
  const left = [...chart.phases].sort((a, b) => a.place - b.place);
  return new Map(
    ordered.map(({ key, place }) => {
      const begun = left.findIndex((phase) => phase.place > place);
      return [key, left.splice(0, begun < 0 ? left.length : begun)];
    })
  );
}
