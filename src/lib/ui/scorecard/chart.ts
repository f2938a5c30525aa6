import { SECOND } from '../../core/scenario/time.ts';

/** The box in which the trust line is drawn; it is stretched to the width of the page. */
export const BOX = { width: 1000, height: 220 };

export interface Scale {
  low: number;
  high: number;
  /** Where the lines of the grid stand. */
  lines: number[];
}

const STEP = 20;
/** Less than this would make a small move look like a turn. */
const LEAST = 40;

/** A scale in steps of 20 that holds all values and never looks closer than 40 points. */
export function scaleFor(values: readonly number[]): Scale {
  let low = Math.max(0, Math.floor(Math.min(100, ...values) / STEP) * STEP);
  let high = Math.min(100, Math.ceil(Math.max(0, ...values) / STEP) * STEP);
  while (high - low < LEAST) {
    if (high < 100) high += STEP;
    else low -= STEP;
  }
  const lines: number[] = [];
  for (let line = low; line <= high; line += STEP) lines.push(line);
  return { low, high, lines };
}

/** How far down a value stands, 0 at the top to 1; the outermost lines keep clear of the edges. */
export function depth(value: number, { low, high }: Scale): number {
  return 0.08 + (1 - (value - low) / (high - low)) * 0.84;
}

/** A share of the axis in percent, for a drill time in ms. */
export function across(at: number, end: number): number {
  return Math.min(100, Math.max(0, (at / Math.max(1, end)) * 100));
}

/** Spans between two times under the axis, in ms of drill time. */
const SPANS = [10, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200, 18_000, 43_200, 86_400].map(
  (seconds) => seconds * SECOND
);
const MOST_SPANS = 5;
/** Right of this share of the axis, in percent, stands the time of the end, on a phone too. */
const CLEAR = 70;

/** The times that stand under the axis, in ms of drill time; that of the end is not among them. */
export function ticksOf(end: number): number[] {
  const span = SPANS.find((one) => end / one <= MOST_SPANS) ?? end;
  const ticks = Array.from({ length: MOST_SPANS }, (_, place) => place * span);
  return ticks.filter((tick) => across(tick, end) <= CLEAR);
}

/** A name that is narrower than this share of the axis, in percent, stands in one word a line. */
const NARROW = 16;

/** Where the names of moves stand, and how wide they may be, in percent of the axis. */
export function titlesOf(
  moves: readonly { at: number }[],
  end: number
): { left: number; width: number; before: boolean }[] {
  const spans = moves.map(({ at }, place) => across((moves[place + 1]?.at ?? end) - at, end));
  const last = spans.length - 1;
  // At the right edge there is room on the other side of its line, which the move before gives up.
  const room = (spans[last - 1] ?? 0) / 2;
  const before = (spans[last] ?? 0) < NARROW && room > (spans[last] ?? 0);
  return moves.map(({ at }, place) => {
    const span = spans[place] ?? 0;
    const gives = before && place >= last - 1;
    return { left: across(at, end), width: gives ? room : span, before: before && place === last };
  });
}

/** Below these shares of the axis, in percent, a move has no room for its title, or not even for its number. */
const TITLED = 12;
const NUMBERED = 5;

/** What stands at the beginning of a move, by how wide it may be: names would be written over each other. */
export function nameOfMove(number: number, title: string, width: number): string {
  if (width < NUMBERED) return '';
  return width < TITLED ? `Move ${number}` : `Move ${number}, ${title}`;
}

/** What the circle of a turning point takes of the axis, in percent, and of the height, 0 to 1. */
const CIRCLE = { across: 7, down: 0.15, downLow: 0.34 };
const EDGE = 0.05;
const MOST_STEPS = 6;

/**
 * How far down the circles of turning points stand, 0 at the top to 1: each on its point, or as near to it,
 * on its own upright, as those before it leave room.
 *
 * @param turns in the order of their times
 */
export function turnDepths(
  turns: readonly { at: number; to: number }[],
  end: number,
  scale: Scale,
  low = false
): number[] {
  const down = low ? CIRCLE.downLow : CIRCLE.down;
  const set: { left: number; top: number }[] = [];
  for (const { at, to } of turns) {
    const left = across(at, end);
    const near = set.filter((one) => Math.abs(one.left - left) < CIRCLE.across);
    const point = depth(to, scale);
    const places = Array.from({ length: MOST_STEPS }, (_, step) => step * down);
    const top = places
      .flatMap((away) => [point + away, point - away])
      .filter((place) => place >= EDGE && place <= 1 - EDGE)
      .find((place) => near.every((one) => Math.abs(one.top - place) >= down - 1e-9));
    set.push({ left, top: top ?? point });
  }
  return set.map(({ top }) => top);
}

/** What the name of a row of marks takes of the axis at most, in percent. */
const NAME = 20;

/**
 * Where the name of a row of marks stands, so that it lies on none of them: at the right edge where that
 * is free, else at the left, else in the widest gap.
 *
 * @param marks drill times in ms
 * @returns the middle of the room in percent, or the edge
 */
export function nameOfRow(marks: readonly number[], end: number): 'right' | 'left' | number {
  const places = marks.map((at) => across(at, end)).toSorted((a, b) => a - b);
  if ((places.at(-1) ?? 0) <= 100 - NAME) return 'right';
  if ((places[0] ?? 100) >= NAME) return 'left';
  const edges = [0, ...places, 100];
  const gaps = edges.slice(1).map((to, before) => ({ from: edges[before] ?? 0, to }));
  const [widest] = gaps.toSorted((a, b) => b.to - b.from - (a.to - a.from));
  return widest ? (widest.from + widest.to) / 2 : 'right';
}

/** The path of the trust line in the box. */
export function pathOf(
  points: readonly { at: number; value: number }[],
  end: number,
  scale: Scale
): string {
  return points
    .map(({ at, value }, index) => {
      const x = (across(at, end) / 100) * BOX.width;
      const y = depth(value, scale) * BOX.height;
      return `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join('');
}

/** Trust at a drill time in ms: that of the last point before it. */
export function trustAt(points: readonly { at: number; value: number }[], at: number): number {
  return (points.findLast((point) => point.at <= at) ?? points[0])?.value ?? 0;
}
