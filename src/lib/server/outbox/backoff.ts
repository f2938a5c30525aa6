const FIRST = 30_000;
const LONGEST = 6 * 60 * 60_000;

/**
 * Ms to wait after so many tries: twice as long each time, up to six hours, and a random half of it
 * less, so that many that failed together do not come back together.
 *
 * @param random 0 to 1
 */
export function backoff(tries: number, random: number): number {
  const whole = Math.min(LONGEST, FIRST * 2 ** Math.max(0, tries - 1));
  return Math.round(whole * (0.5 + random / 2));
}

/** Ms for which something is tried before it is set aside: longer than a weekend with a holiday. */
export const TRIED_FOR = 5 * 24 * 60 * 60_000;
