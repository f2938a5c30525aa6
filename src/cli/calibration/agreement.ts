/**
 * Quadratic weighted kappa of two raters on levels 0 to 4 (Cohen 1968): 1 is full agreement, 0 is
 * what chance would give.
 */
export function weightedKappa(one: readonly number[], other: readonly number[]): number {
  const count = one.length;
  if (count === 0) return Number.NaN;
  const mine = new Array<number>(5).fill(0);
  const theirs = new Array<number>(5).fill(0);
  let seen = 0;
  for (let at = 0; at < count; at += 1) {
    const a = one[at] ?? 0;
    const b = other[at] ?? 0;
    mine[a] = (mine[a] ?? 0) + 1;
    theirs[b] = (theirs[b] ?? 0) + 1;
    seen += (a - b) ** 2;
  }
  let chance = 0;
  for (let a = 0; a < 5; a += 1)
    for (let b = 0; b < 5; b += 1)
      chance += (((mine[a] ?? 0) * (theirs[b] ?? 0)) / count) * (a - b) ** 2;
  return chance === 0 ? 1 : 1 - seen / chance;
}
