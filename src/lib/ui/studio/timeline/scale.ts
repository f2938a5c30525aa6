import { MINUTE, SECOND } from '../../../core/scenario/time.ts';

/** How drill time is drawn: time 0 stands at pixel 0 of a lane. */
export interface Scale {
  /** Pixels a ms. */
  zoom: number;
}

/** Pixels a minute. */
const CLOSEST = 480;
const WIDEST = 2;

/** A zoom within what can be worked with. */
export function bounded(zoom: number): number {
  return Math.min(CLOSEST / MINUTE, Math.max(WIDEST / MINUTE, zoom));
}

/** The zoom at which so many ms fill a width. */
export function fitting(width: number, span: number): number {
  return bounded(width / Math.max(MINUTE, span));
}

/**
 * The step in ms that times snap to at a zoom: such that it is some pixels wide and a time that an
 * author would write.
 */
export function stepAt(zoom: number): number {
  const perMinute = zoom * MINUTE;
  if (perMinute >= 90) return 5 * SECOND;
  return perMinute >= 36 ? 10 * SECOND : 30 * SECOND;
}

const TICKS = [0.5, 1, 2, 5, 10, 15, 30, 60].map((minutes) => minutes * MINUTE);
/** So far apart numbers on the ruler have to stand, in pixels. */
const TICK_ROOM = 72;

/** Times to number on the ruler from one drill time to another. */
export function ticksBetween(zoom: number, from: number, to: number): number[] {
  const step = TICKS.find((one) => one * zoom >= TICK_ROOM) ?? 60 * MINUTE;
  const first = Math.max(0, Math.floor(from / step));
  const count = Math.max(0, Math.floor(to / step) - first + 1);
  return Array.from({ length: count }, (_, index) => (first + index) * step);
}
