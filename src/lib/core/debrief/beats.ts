import type { Beat } from './timeline.ts';

/**
 * The moment before or after a drill time in ms; undefined at either end. Moments of one instant
 * count as one stop.
 */
export function stepFrom(beats: readonly Beat[], at: number, direction: -1 | 1): Beat | undefined {
  return direction === 1
    ? beats.find((beat) => beat.at > at)
    : beats.findLast((beat) => beat.at < at);
}
