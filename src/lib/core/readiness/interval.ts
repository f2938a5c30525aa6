import { mean } from '../debrief/figures.ts';

/** Where a mean of all such drills lies with a confidence of 95%. */
export interface Interval {
  low: number;
  high: number;
}

/**
 * Two-sided 95% quantiles of Student's t, by degrees of freedom from 1 to 30
 * (NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, column 0.975).
 */
const T = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145,
  2.131, 2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048,
  2.045, 2.042
] as const;
/** From here on, by degrees of freedom. */
const T_FURTHER = [
  [100, 1.984],
  [60, 2],
  [40, 2.021],
  [30, 2.042]
] as const;

/** Rounded up between the rows of the table, so that an interval is never too narrow. */
export function studentT(degrees: number): number {
  return T[degrees - 1] ?? T_FURTHER.find(([from]) => degrees >= from)?.[1] ?? T[0];
}

/**
 * The 95% interval of a mean: mean ± t · s / √n, s with n − 1 (NIST/SEMATECH e-Handbook, 1.3.5.2).
 * Null of fewer than two values, and where all are alike, since then s says nothing.
 *
 * @param within what the mean cannot leave
 */
export function intervalOf(
  values: readonly number[],
  within: Interval = { low: -Infinity, high: Infinity }
): Interval | null {
  const middle = mean(values);
  const n = values.length;
  if (middle === null || n < 2) return null;
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  const s = Math.sqrt(squares / (n - 1));
  // What is left of alike values is the rounding of their sum.
  if (s < 1e-9) return null;
  const half = (studentT(n - 1) * s) / Math.sqrt(n);
  return { low: Math.max(within.low, middle - half), high: Math.min(within.high, middle + half) };
}
