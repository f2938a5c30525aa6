import type { Runtime } from '../runtime.ts';

/**
 * The mean of all ratings of an ended drill, 0 to 4; null when nothing was rated.
 */
export async function meanRating(_runtime: Runtime, _drill: string): Promise<number | null> {
  return null;
}
