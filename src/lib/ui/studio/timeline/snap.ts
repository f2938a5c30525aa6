/** Within so many pixels a time is drawn to one that stands there. */
const PULL = 5;

/**
 * The nearest time to snap to: an edge of something else if one is near, else a multiple of the step.
 *
 * @param time drill time in ms
 * @param step ms
 * @param edges drill times in ms of what stands there, in any order
 * @param zoom pixels a ms
 * @returns drill time in ms, never below 0
 */
export function snapped(
  time: number,
  step: number,
  edges: readonly number[],
  zoom: number
): number {
  const reach = PULL / zoom;
  let nearest: number | null = null;
  for (const edge of edges)
    if (
      Math.abs(edge - time) <= reach &&
      (nearest === null || Math.abs(edge - time) < Math.abs(nearest - time))
    )
      nearest = edge;
  return Math.max(0, nearest ?? Math.round(time / step) * step);
}
