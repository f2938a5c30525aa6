/** Speeds offered to a trainee: drill milliseconds for each wall millisecond. */
export const SPEEDS = [1, 2, 5, 10, 30, 60] as const;

/** A drill clock: where it stood at its last change, and how fast it has run since. */
export interface Clock {
  running: boolean;
  /** Drill milliseconds for each wall millisecond, 1 to 60. */
  speed: number;
  /** Drill time in ms at the last change. */
  at: number;
  /** Wall time of the last change, in ms since 1970. */
  wall: number;
}

/**
 * Drill time at a wall time, in whole ms. A wall clock that was set back does not run the drill
 * backwards: the drill stands still until the wall has caught up.
 */
export function drillTimeAt(clock: Clock, wall: number): number {
  if (!clock.running) return clock.at;
  return clock.at + Math.floor(Math.max(0, wall - clock.wall) * clock.speed);
}

/** Wall time at which a running clock reaches a drill time; the last change's for earlier ones. */
export function wallTimeAt(clock: Clock, at: number): number {
  return clock.wall + Math.ceil(Math.max(0, at - clock.at) / clock.speed);
}
