import { diffArrays, diffWordsWithSpace, type ChangeObject } from 'diff';

/** A stretch of a line, and whether the other side has it not. */
export interface Stretch {
  text: string;
  changed: boolean;
}
export interface Line {
  /** From 1. */
  number: number;
  stretches: Stretch[];
}
/** A row of two texts side by side: what is the same, what differs, or lines that are left out. */
export type Row =
  | { kind: 'same'; before: number; after: number; text: string }
  | { kind: 'changed'; before: Line | null; after: Line | null }
  | { kind: 'left-out'; lines: number };

export interface TextDifference {
  rows: Row[];
  /** Lines. */
  added: number;
  removed: number;
  /** Whether there are more rows than are shown. */
  cut: boolean;
}

/** Lines that are the same and are shown around those that are not. */
const AROUND = 3;
/** Rows that somebody would read; a difference of more is another text. */
const MOST_ROWS = 1500;
/** Lines that differ, up to which the shortest difference is looked for: it takes their square. */
const MOST_EDITS = 1500;
/** Longer lines are compared as a whole. In characters. */
const LONGEST_LINE = 2000;
/** Two lines that share less than this part are two lines, not one that was changed. */
const ALIKE = 0.35;

/** What differs between two texts, line by line, with the words that differ within a line. */
export function differenceOf(before: string, after: string): TextDifference {
  const [a, b] = [before.split('\n'), after.split('\n')];
  const blocks = diffArrays(a, b, { maxEditLength: MOST_EDITS }) ?? [
    { value: a, removed: true, added: false },
    { value: b, removed: false, added: true }
  ];
  const rows: Row[] = [];
  let [left, right, added, removed] = [0, 0, 0, 0];
  for (let place = 0; place < blocks.length; place += 1) {
    const block = blocks[place];
    if (!block) break;
    if (!block.added && !block.removed) {
      for (const text of block.value)
        rows.push({ kind: 'same', before: ++left, after: ++right, text });
      continue;
    }
    const next = blocks[place + 1];
    const pair = next && next.added !== block.added && (next.added || next.removed) ? next : null;
    if (pair) place += 1;
    const gone = block.removed ? block.value : (pair?.value ?? []);
    const come = block.added ? block.value : (pair?.value ?? []);
    for (const row of besides(gone, come, left, right)) rows.push(row);
    left += gone.length;
    right += come.length;
    removed += gone.length;
    added += come.length;
  }
  const folded = fold(rows);
  return { rows: folded.slice(0, MOST_ROWS), added, removed, cut: folded.length > MOST_ROWS };
}

/** Lines that went beside lines that came in their place. */
function besides(
  gone: readonly string[],
  come: readonly string[],
  left: number,
  right: number
): Row[] {
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => {
    const [was, is] = [gone[index], come[index]];
    const [before, after] =
      was === undefined || is === undefined ? [whole(was), whole(is)] : words(was, is);
    return {
      kind: 'changed',
      before: before && { number: left + index + 1, stretches: before },
      after: after && { number: right + index + 1, stretches: after }
    };
  });
}

function whole(text: string | undefined): Stretch[] | null {
  return text === undefined ? null : [{ text, changed: true }];
}

/** Two lines with the words marked that the other has not. */
function words(was: string, is: string): [Stretch[] | null, Stretch[] | null] {
  if (was.length > LONGEST_LINE || is.length > LONGEST_LINE) return [whole(was), whole(is)];
  const parts = diffWordsWithSpace(was, is);
  const shared = parts
    .filter(({ added, removed }) => !added && !removed)
    .reduce((sum, { value }) => sum + value.trim().length, 0);
  if (shared < ALIKE * Math.min(was.trim().length, is.trim().length))
    return [whole(was), whole(is)];
  return [
    joined(parts.filter(({ added }) => !added).map(stretch)),
    joined(parts.filter(({ removed }) => !removed).map(stretch))
  ];
}

function stretch({ value, added, removed }: ChangeObject<string>): Stretch {
  return { text: value, changed: added || removed };
}

/** Joins stretches that are changed with only white space between them: they read as one. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const next: Stretch[] = [];
  for (const [place, { text, changed }] of stretches.entries()) {
    const between = text.trim() === '' && stretches[place + 1]?.changed === true;
    const last = next.at(-1);
    if (last && (last.changed === changed || (last.changed && between))) last.text += text;
    else next.push({ text, changed });
  }
  return next;
}

/** Leaves out what is the same and far from what is not. */
function fold(rows: readonly Row[]): Row[] {
  const near = new Set<number>();
  for (const [place, { kind }] of rows.entries())
    if (kind === 'changed')
      for (let other = place - AROUND; other <= place + AROUND; other += 1) near.add(other);
  const shown: Row[] = [];
  for (const [place, row] of rows.entries()) {
    const last = shown.at(-1);
    if (near.has(place)) shown.push(row);
    else if (last?.kind === 'left-out') last.lines += 1;
    else shown.push({ kind: 'left-out', lines: 1 });
  }
  return shown;
}
