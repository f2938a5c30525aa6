import type { LayerCakeContext } from 'layercake';
import type { Interval } from '../../core/readiness/interval.ts';

/** A mean on a chart of levels. */
export interface LevelPoint {
  /** Its step from the left, from 0. */
  x: number;
  /** 0 to 4. */
  mean: number;
  interval?: Interval | null;
  /** What it is, said and shown under the pointer: `June: 2.1, n 7`. */
  label: string;
  /** Where it leads; left out where it leads nowhere. */
  href?: string | undefined;
}

/** What the library works out, in percent of the plot from its left and its top. */
export interface Plot {
  x: (step: number) => number;
  y: (mean: number) => number;
}

/** The library's scales, typed: it says of them that they may be anything. */
export function plotOf(context: Pick<LayerCakeContext, 'xScale' | 'yScale'>): Plot {
  const x = context.xScale as unknown as (step: number) => number;
  const y = context.yScale as unknown as (mean: number) => number;
  return { x, y };
}

/** A polyline through points, the earliest first. */
export function through({ x, y }: Plot, points: readonly Pick<LevelPoint, 'x' | 'mean'>[]): string {
  return points.map((point) => `${x(point.x).toFixed(2)},${y(point.mean).toFixed(2)}`).join(' ');
}
