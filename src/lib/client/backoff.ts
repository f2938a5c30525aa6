const FIRST = 500;
const LONGEST = 15_000;

/**
 * How long to wait before the next attempt, in ms: doubling from half a second to 15 s, and of that a
 * random half, so that a room full of browsers does not come back in one instant.
 *
 * @param attempt 0 for the first
 * @param chance 0 to 1
 */
export function backoff(attempt: number, chance = Math.random()): number {
  const span = Math.min(LONGEST, FIRST * 2 ** Math.min(attempt, 10));
  return span / 2 + (span / 2) * chance;
}
