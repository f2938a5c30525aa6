/** A table of features that are there or not: for each example, the columns that are set. */
export interface SparseTable {
  rows: readonly Int32Array[];
  columns: number;
}

/** A logistic model: the log odds are the base and the weights of the columns that are set. */
export interface Logistic {
  base: number;
  weights: Float64Array;
}

/** How strongly weights are held towards zero, and how long is fitted. */
export interface Penalty {
  /** Draws small weights to zero altogether (lasso). */
  l1: number;
  /** Shares weight among columns that come together (ridge). */
  l2: number;
  rounds: number;
}

/**
 * Fits a logistic model with an elastic net (Zou and Hastie 2005) by accelerated proximal gradient
 * steps (FISTA, Beck and Teboulle 2009). The same table gives the same weights: nothing is drawn.
 * @param wanted 1 where the example has what is modelled, else 0
 */
export function fitLogistic(
  table: SparseTable,
  wanted: Uint8Array,
  { l1, l2, rounds }: Penalty
): Logistic {
  const { rows, columns } = table;
  const weights = new Float64Array(columns);
  const ahead = new Float64Array(columns);
  const slope = new Float64Array(columns);
  const step = 1 / (steepest(table) / 4 + l2);
  let base = logOdds(wanted);
  let baseAhead = base;
  let pace = 1;
  for (let round = 0; round < rounds; round += 1) {
    slope.fill(0);
    let baseSlope = 0;
    for (const [at, row] of rows.entries()) {
      const miss = logistic(sumOf(row, ahead, baseAhead)) - (wanted[at] ?? 0);
      baseSlope += miss;
      for (const column of row) slope[column] = (slope[column] ?? 0) + miss;
    }
    const next = (1 + Math.sqrt(1 + 4 * pace * pace)) / 2;
    const momentum = (pace - 1) / next;
    pace = next;
    const nextBase = baseAhead - step * baseSlope;
    baseAhead = nextBase + momentum * (nextBase - base);
    base = nextBase;
    for (let column = 0; column < columns; column += 1) {
      const from = ahead[column] ?? 0;
      const moved = from - step * ((slope[column] ?? 0) + l2 * from);
      const kept = Math.sign(moved) * Math.max(0, Math.abs(moved) - step * l1);
      ahead[column] = kept + momentum * (kept - (weights[column] ?? 0));
      weights[column] = kept;
    }
  }
  return { base, weights };
}

function sumOf(row: Int32Array, weights: Float64Array, base: number): number {
  let sum = base;
  for (const column of row) sum += weights[column] ?? 0;
  return sum;
}

function logistic(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}

function logOdds(wanted: Uint8Array): number {
  const share = wanted.reduce((sum, one) => sum + one, 0) / Math.max(1, wanted.length);
  const held = Math.min(Math.max(share, 1e-4), 1 - 1e-4);
  return Math.log(held / (1 - held));
}

const POWER_ROUNDS = 12;
/** Power iteration comes from below; a step a little shorter than it says still goes down. */
const MARGIN = 1.05;
const known = new WeakMap<SparseTable, number>();

/** The largest curvature of a table: the greatest eigenvalue of its Gram matrix. */
function steepest(table: SparseTable): number {
  const remembered = known.get(table);
  if (remembered !== undefined) return remembered;
  let direction = new Float64Array(table.columns).fill(1);
  let largest = 1;
  for (let round = 0; round < POWER_ROUNDS; round += 1) {
    const image = new Float64Array(table.columns);
    for (const row of table.rows) {
      const along = sumOf(row, direction, 0);
      for (const column of row) image[column] = (image[column] ?? 0) + along;
    }
    largest = Math.sqrt(image.reduce((sum, one) => sum + one * one, 0)) || 1;
    direction = image.map((one) => one / largest);
  }
  known.set(table, largest * MARGIN);
  return largest * MARGIN;
}
