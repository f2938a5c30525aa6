/** Levels given and wanted for the same replies, in the same order. */
export interface Pairs {
  given: readonly number[];
  wanted: readonly number[];
}

/**
 * Quadratic weighted kappa of two raters on levels 0 to 4 (Cohen 1968): 1 is full agreement, 0 is
 * what chance would give. Null where it is not defined: there are no pairs, or both raters gave one and
 * the same level throughout, so that chance would agree as well.
 */
export function kappaOf({ given, wanted }: Pairs): number | null {
  const count = given.length;
  if (count === 0) return null;
  const mine = new Array<number>(5).fill(0);
  const theirs = new Array<number>(5).fill(0);
  let seen = 0;
  for (let at = 0; at < count; at += 1) {
    const a = given[at] ?? 0;
    const b = wanted[at] ?? 0;
    mine[a] = (mine[a] ?? 0) + 1;
    theirs[b] = (theirs[b] ?? 0) + 1;
    seen += (a - b) ** 2;
  }
  let chance = 0;
  for (let a = 0; a < 5; a += 1)
    for (let b = 0; b < 5; b += 1)
      chance += (((mine[a] ?? 0) * (theirs[b] ?? 0)) / count) * (a - b) ** 2;
  return chance === 0 ? null : 1 - seen / chance;
}

/** As `kappaOf`, with full agreement where both give one level throughout, and NaN where there is nothing. */
export function weightedKappa(given: readonly number[], wanted: readonly number[]): number {
  return kappaOf({ given, wanted }) ?? (given.length === 0 ? Number.NaN : 1);
}

/** Fewer pairs than this say nothing about how far a kappa may be off. */
const FEWEST = 5;

/**
 * The middle 95% of the kappas of resampled replies (Efron's percentile bootstrap). Its randomness is
 * its own, so that two runs print the same interval. Null where there are fewer than five pairs, or where
 * in more than a tenth of the samples one side has a single level: kappa is 0 there whatever was rated,
 * and an interval made of such samples would be narrow for want of knowledge.
 */
export function kappaInterval({ given, wanted }: Pairs, rounds = 400): [number, number] | null {
  if (given.length < FEWEST) return null;
  const kappas: number[] = [];
  let state = 2463534242;
  for (let round = 0; round < rounds; round += 1) {
    const mine: number[] = [];
    const theirs: number[] = [];
    for (let draw = 0; draw < given.length; draw += 1) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      const at = (state >>> 0) % given.length;
      mine.push(given[at] ?? 0);
      theirs.push(wanted[at] ?? 0);
    }
    const sample = { given: mine, wanted: theirs };
    const kappa = isVaried(sample) ? kappaOf(sample) : null;
    if (kappa !== null) kappas.push(kappa);
  }
  if (kappas.length < rounds * 0.9) return null;
  kappas.sort((a, b) => a - b);
  const at = (share: number): number =>
    kappas[Math.floor(share * (kappas.length - 1))] ?? Number.NaN;
  return [at(0.025), at(0.975)];
}

/** Fewer replies than this that both have rated are too few to judge raters by their kappa. */
const FEWEST_TO_JUDGE = 20;

/** The level that somebody gave throughout; null where they gave several, or none. */
function onlyLevel(levels: readonly number[]): number | null {
  const [first = null, ...more] = new Set(levels);
  return more.length === 0 ? first : null;
}

function isVaried({ given, wanted }: Pairs): boolean {
  return onlyLevel(given) === null && onlyLevel(wanted) === null;
}

/** How far two raters agree on one dimension. */
export interface Agreement {
  /** Replies that both have rated. */
  n: number;
  /** Null where it is not defined, or where one side gave a single level, so that it says nothing. */
  kappa: number | null;
  interval: [number, number] | null;
  /** Whether the replies are enough for a kappa, and to judge by it: under five, under twenty, or more. */
  sample: 'too-few' | 'few' | 'enough';
  /** The level that each side gave throughout; null where they gave several. */
  always: { given: number | null; wanted: number | null };
  /** Shares of replies, 0 to 1; null where there are none. */
  exact: number | null;
  withinOne: number | null;
  /** How often each level was given by the first (columns) where the second gave each (rows). */
  table: number[][];
}

export function agreementOf(pairs: Pairs): Agreement {
  const n = pairs.given.length;
  return {
    n,
    kappa: isVaried(pairs) ? kappaOf(pairs) : null,
    interval: kappaInterval(pairs),
    sample: n < FEWEST ? 'too-few' : n < FEWEST_TO_JUDGE ? 'few' : 'enough',
    always: { given: onlyLevel(pairs.given), wanted: onlyLevel(pairs.wanted) },
    exact: n === 0 ? null : shareWithin(pairs, 0),
    withinOne: n === 0 ? null : shareWithin(pairs, 1),
    table: confusion(pairs)
  };
}

/** The share of replies on which both give the same level, or levels at most one apart. */
export function shareWithin({ given, wanted }: Pairs, distance: number): number {
  const near = given.filter((level, at) => Math.abs(level - (wanted[at] ?? 0)) <= distance);
  return near.length / given.length;
}

/** By how much the levels given are higher than the levels wanted, in the mean. */
export function meanError({ given, wanted }: Pairs): number {
  return given.reduce((sum, level, at) => sum + level - (wanted[at] ?? 0), 0) / given.length;
}

/** How often each level was given (columns) where each was wanted (rows). */
export function confusion({ given, wanted }: Pairs): number[][] {
  const table = Array.from({ length: 5 }, () => new Array<number>(5).fill(0));
  for (const [at, level] of given.entries()) {
    const row = table[wanted[at] ?? 0];
    if (row) row[level] = (row[level] ?? 0) + 1;
  }
  return table;
}

/** Spearman's rank correlation, ties at their mean rank. */
export function rankCorrelation({ given, wanted }: Pairs): number {
  const [x, y] = [ranks(given), ranks(wanted)];
  const mean = (given.length + 1) / 2;
  let [xy, xx, yy] = [0, 0, 0];
  for (let at = 0; at < x.length; at += 1) {
    const [dx, dy] = [(x[at] ?? 0) - mean, (y[at] ?? 0) - mean];
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  }
  return xy / Math.sqrt(xx * yy);
}

function ranks(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const same = values.filter((other) => other === value).length;
    return below + (same + 1) / 2;
  });
}
