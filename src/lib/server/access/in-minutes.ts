/**
 * How long to wait, as it is said: "a minute", "12 minutes".
 *
 * @param wait seconds
 */
export function inMinutes(wait: number): string {
  const minutes = Math.max(1, Math.ceil(wait / 60));
  return minutes === 1 ? 'a minute' : `${String(minutes)} minutes`;
}
