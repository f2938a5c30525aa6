import { diffArrays, type ChangeObject } from 'diff';

/** Two texts put together. */
export interface Merged {
  /** What both changed in different lines; where they changed the same ones, those of the first. */
  text: string;
  /** How many times they changed the same lines. With none, nothing of either is lost. */
  clashes: number;
}

/** Lines of the common text, from one up to another, and what one of the two has in their place. */
interface Hunk {
  from: number;
  to: number;
  lines: readonly string[];
}

/** Lines of the common text, and what each of the two has there; null for what it left alone. */
interface Region {
  from: number;
  to: number;
  ours: readonly string[] | null;
  others: readonly string[] | null;
}

/** Lines that differ, up to which the shortest difference is looked for: it takes their square. */
const MOST_EDITS = 1500;

/**
 * Puts together two texts that were written on top of the same one, line by line. It takes about as
 * long as the texts are, also where thousands of their lines are alike.
 */
export function merged(base: string, mine: string, theirs: string): Merged {
  const common = base.split('\n');
  const ours = hunksBetween(common, mine.split('\n'));
  const others = hunksBetween(common, theirs.split('\n'));
  const parts: (readonly string[])[] = [];
  let clashes = 0;
  let at = 0;
  while (ours.length + others.length > 0) {
    const region = firstRegion(common, ours, others);
    parts.push(common.slice(at, region.from), region.ours ?? region.others ?? []);
    if (region.ours && region.others && !same(region.ours, region.others)) clashes += 1;
    at = region.to;
  }
  return { text: [...parts, common.slice(at)].flat().join('\n'), clashes };
}

/** Takes off the hunks that stand first and touch each other, with what each of the two says there. */
function firstRegion(common: readonly string[], one: Hunk[], other: Hunk[]): Region {
  const from = Math.min(one[0]?.from ?? Infinity, other[0]?.from ?? Infinity);
  let to = from;
  const taken: [Hunk[], Hunk[]] = [[], []];
  for (let grown = true; grown;) {
    grown = false;
    for (const [side, hunks] of [one, other].entries()) {
      const [next] = hunks;
      if (!next || next.from > to) continue;
      hunks.shift();
      taken[side]?.push(next);
      to = Math.max(to, next.to);
      grown = true;
    }
  }
  const said = (hunks: Hunk[]) => (hunks.length === 0 ? null : applied(common, from, to, hunks));
  return { from, to, ours: said(taken[0]), others: said(taken[1]) };
}

/** Stretches of lines that one text has otherwise than the common one. */
function hunksBetween(common: readonly string[], next: readonly string[]): Hunk[] {
  const blocks = diffArrays([...common], [...next], { maxEditLength: MOST_EDITS });
  return blocks ? hunksOf(blocks) : [betweenEnds(common, next)];
}

function hunksOf(blocks: readonly ChangeObject<string[]>[]): Hunk[] {
  const hunks: Hunk[] = [];
  let at = 0;
  let open: Hunk | null = null;
  for (const { value, added, removed } of blocks) {
    if (!added && !removed) {
      open = null;
      at += value.length;
      continue;
    }
    if (!open) hunks.push((open = { from: at, to: at, lines: [] }));
    if (added) open.lines = [...open.lines, ...value];
    else open.to = at += value.length;
  }
  return hunks;
}

/** All but what two texts begin and end with alike, where they differ too much to look closer. */
function betweenEnds(common: readonly string[], next: readonly string[]): Hunk {
  const most = Math.min(common.length, next.length);
  let head = 0;
  while (head < most && common[head] === next[head]) head += 1;
  let tail = 0;
  while (tail < most - head && common.at(-1 - tail) === next.at(-1 - tail)) tail += 1;
  return { from: head, to: common.length - tail, lines: next.slice(head, next.length - tail) };
}

/** What stands in a stretch of the common lines with hunks in place. */
function applied(
  common: readonly string[],
  from: number,
  to: number,
  hunks: readonly Hunk[]
): string[] {
  const parts: (readonly string[])[] = [];
  let at = from;
  for (const hunk of hunks) {
    parts.push(common.slice(at, hunk.from), hunk.lines);
    at = hunk.to;
  }
  return [...parts, common.slice(at, to)].flat();
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, index) => line === other[index]);
}
