import { diff3Merge } from 'node-diff3';

/** Two texts put together. */
export interface Merged {
  /** What both changed in different lines; where they changed the same ones, those of the first. */
  text: string;
  /** How many times they changed the same lines. With none, nothing of either is lost. */
  clashes: number;
}

/** Puts together two texts that were written on top of the same one, line by line. */
export function merged(base: string, mine: string, theirs: string): Merged {
  let clashes = 0;
  const lines = diff3Merge(mine.split('\n'), base.split('\n'), theirs.split('\n'), {
    excludeFalseConflicts: true
  }).flatMap(({ ok, conflict }) => {
    if (!conflict) return ok ?? [];
    clashes += 1;
    return conflict.a;
  });
  return { text: lines.join('\n'), clashes };
}
