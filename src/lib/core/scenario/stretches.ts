import type { Path, Positions } from './positions.ts';
import type { Problem } from './problem.ts';
import { LONGEST_WHOLE, readYaml, type YamlText } from './yaml-text.ts';
import { splitText, type Stretch } from './split.ts';

/** What was read of one stretch, or why it cannot be read; lines count from its own start. */
export type Read = YamlText;

/** A stretch where it stands in the text. */
export interface Placed {
  stretch: Stretch;
  /** Offset of its first character. */
  from: number;
  /** Line of the file on which it begins, from 0. */
  line: number;
  /** How many lines end in it. */
  lines: number;
  read: Read;
}

/** A text, read stretch by stretch. */
export interface Stretches {
  placed: Placed[];
  /** The stretches by key, the head first where it is a list. */
  byKey: ReadonlyMap<string, Placed[]>;
}

/** Characters of one text that are read thoroughly at most: whatever is written, that takes a while. */
const MOST_THOROUGH = 2 * LONGEST_WHOLE;

/**
 * Reads a text stretch by stretch.
 *
 * @param before what was read of an earlier text; stretches that did not change are taken from it
 * @returns null where the text is laid out so that it has to be read as a whole
 */
export function readStretches(text: string, before?: Stretches | null): Stretches | null {
  const stretches = splitText(text);
  if (!stretches) return null;
  const known = knownFrom(before?.placed ?? []);
  const budget = { left: MOST_THOROUGH };
  const byKey = new Map<string, Placed[]>();
  let from = 0;
  let line = 0;
  const placed = stretches.map((stretch) => {
    const { read, lines } = known(stretch) ?? {
      read: readStretch(stretch, budget),
      lines: countLines(stretch.text)
    };
    const one = { stretch, from, line, lines, read };
    from += stretch.text.length;
    line += lines;
    const same = byKey.get(stretch.key);
    if (same) same.push(one);
    else byKey.set(stretch.key, [one]);
    return one;
  });
  return { placed, byKey };
}

/**
 * Finds what was read of the same text before. Mostly it stands next to what was found last, since
 * little changes at a time; only what does not is looked up among all.
 */
function knownFrom(before: readonly Placed[]): (stretch: Stretch) => Placed | undefined {
  let next = 0;
  let all: Map<string, number> | null = null;
  return ({ text, kind }) => {
    const fits = (one: Placed | undefined): boolean =>
      one?.stretch.text === text && one.stretch.kind === kind;
    if (!fits(before[next])) {
      if (fits(before[next + 1])) next++;
      else {
        all ??= new Map(before.map((one, at) => [one.stretch.kind + one.stretch.text, at]));
        const found = all.get(kind + text);
        if (found === undefined) {
          next++;
          return undefined;
        }
        next = found;
      }
    }
    return before[next++];
  };
}

const NOTHING: Read = { ok: false, problems: [] };

/** @param budget characters that may still be read thoroughly; what was is taken off */
function readStretch(stretch: Stretch, budget: { left: number }): Read {
  if (stretch.kind === 'head' || stretch.kind === 'above') return NOTHING;
  const read = readYaml(stretch.text, budget);
  if (!read.ok) return read;
  const { value } = read;
  const whole =
    stretch.kind === 'entry'
      ? Array.isArray(value) && value.length === 1
      : typeof value === 'object' &&
        value !== null &&
        Object.keys(value).length === 1 &&
        Object.hasOwn(value, stretch.key);
  // It is something else than it looked like: better no answer than a wrong one.
  return whole ? read : NOTHING;
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

/** Whether something stands in the text that could not be read by itself. */
export function unreadable({ placed }: Stretches): Placed[] {
  return placed.filter(
    ({ stretch, read }) => (stretch.kind === 'whole' || stretch.kind === 'entry') && !read.ok
  );
}

/** The value of the whole file, as its author wrote it; entries that cannot be read are null. */
export function valueOf({ byKey }: Stretches): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  for (const [key, [first, ...entries]] of byKey) {
    if (!first || key === '') continue;
    if (first.stretch.kind === 'head')
      value[key] = entries.map(({ read }) => (read.ok ? (read.value as unknown[])[0] : null));
    else value[key] = first.read.ok ? (first.read.value as Record<string, unknown>)[key] : null;
  }
  return value;
}

/** The stretch in which a path leads, and the rest of the way within it. */
export function stretchAt(
  { byKey }: Stretches,
  [key, entry, ...rest]: Path
): { place: Placed; path: Path } | null {
  const placed = byKey.get(String(key));
  const first = placed?.[0];
  if (!first || key === undefined) return null;
  if (first.stretch.kind !== 'head')
    return { place: first, path: entry === undefined ? [key] : [key, entry, ...rest] };
  const place = typeof entry === 'number' ? placed[entry + 1] : undefined;
  return place ? { place, path: [0, ...rest] } : { place: first, path: [] };
}

/** The way in the file to what stands at a path within a stretch. */
export function pathFrom({ stretch }: Placed, path: Path): Path {
  return stretch.kind === 'entry' ? [stretch.key, stretch.entry ?? 0, ...path.slice(1)] : path;
}

/** What the reading of the stretches had to say, where it stands in the file. */
export function problemsOf({ placed }: Stretches, { name }: Pick<Positions, 'name'>): Problem[] {
  return placed.flatMap((place) =>
    place.read.problems.map((problem) => {
      const at = problem.at.length > 0 ? pathFrom(place, problem.at) : problem.at;
      return { ...problem, at, path: name(at), line: problem.line + place.line };
    })
  );
}

/** Positions in the file, by those in its stretches. */
export function positionsBy(stretches: Stretches, name: Positions['name']): Positions {
  const { placed } = stretches;
  const found = (path: Path, part: 'of' | 'ofKey') => {
    const at = stretchAt(stretches, path);
    // As for any path that leads nowhere: where the file's first key stands.
    if (!at) return startOf(placed[1] ?? placed[0]);
    const { place, path: inner } = at;
    if (place.stretch.kind === 'head') {
      const first = placed[placed.indexOf(place) + 1];
      const list = part === 'of' || path.length > 1;
      return startOf(list && first?.stretch.kind === 'entry' ? first : place);
    }
    if (!place.read.ok) return startOf(place);
    const { line, column } = place.read.positions[part](inner);
    return { line: line + place.line, column };
  };
  return { of: (path) => found(path, 'of'), ofKey: (path) => found(path, 'ofKey'), name };
}

/** Where a stretch begins, below the notes above it. */
function startOf(place: Placed | undefined): { line: number; column: number } {
  if (!place) return { line: 1, column: 1 };
  const lines = place.stretch.text.split('\n');
  const own = lines.findIndex((line) => !/^[ \t\r]*(?:#|$)/.test(line));
  return {
    line: place.line + 1 + Math.max(0, own),
    column: place.stretch.kind === 'entry' ? place.stretch.indent + 1 : 1
  };
}
