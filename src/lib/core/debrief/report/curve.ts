import type { Chart } from './document.ts';

/** The trust curve in a box, its origin top left, in the box's own units. */
export interface Curve {
  line: [x: number, y: number][];
  /** Lines of the grid, with the trust that they stand for. */
  grid: { y: number; value: number }[];
  /** Where moves after the first begin. */
  moves: { x: number; number: number; title: string }[];
  turns: { x: number; y: number; number: number }[];
}

const STEP = 20;
/** Less than this would make a small move look like a turn. */
const LEAST = 40;

/** @param timeline of the chart block; times in ms of drill time, trust 0 to 100 */
export function curveIn(
  { timeline }: Pick<Chart, 'timeline'>,
  width: number,
  height: number
): Curve {
  const { end, trust, moves, turningPoints } = timeline;
  const values = trust.points.map(({ value }) => value);
  let low = Math.max(0, Math.floor(Math.min(100, ...values) / STEP) * STEP);
  let high = Math.min(100, Math.ceil(Math.max(0, ...values) / STEP) * STEP);
  while (high - low < LEAST) {
    if (high < 100) high += STEP;
    else low -= STEP;
  }
  const x = (at: number) => (Math.min(Math.max(0, at), end) / Math.max(1, end)) * width;
  const y = (value: number) => (1 - (value - low) / (high - low)) * height;
  const grid: Curve['grid'] = [];
  for (let value = low; value <= high; value += STEP) grid.push({ y: y(value), value });
  return {
    line: trust.points.map(({ at, value }) => [x(at), y(value)]),
    grid,
    moves: moves.flatMap(({ at, title }, place) =>
      place === 0 ? [] : [{ x: x(at), number: place + 1, title }]
    ),
    turns: turningPoints.map(({ at, to }, place) => ({ x: x(at), y: y(to), number: place + 1 }))
  };
}
