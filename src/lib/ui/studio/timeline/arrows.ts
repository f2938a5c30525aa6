import type { Layout } from './layout.ts';
import { textWidth } from './text-width.ts';

/** An arrow from what a branch waits for to the branch, in pixels of all lanes. */
export interface Arrow {
  key: string;
  from: string | null;
  to: string;
  path: string;
  words: string;
  /** Where the words stand, and whether there is room for them. */
  x: number;
  y: number;
  room: boolean;
}

const TIP = 'm-5-4 5 4-5 4';
const LEAD = 14;

/**
 * The arrows of the branches that are in sight.
 *
 * @param shown keys of the marks whose arrows to draw
 * @param phaseX pixels of the begin of a move, by its key
 * @param shift pixels by which a mark is being dragged
 */
export function arrowsOf(
  layout: Layout,
  shown: readonly string[],
  phaseX: (key: string) => number | null,
  shift: (key: string) => number
): Arrow[] {
  return shown.flatMap((key) => {
    const to = layout.byKey.get(key);
    if (!to) return [];
    const x = to.x + shift(key);
    const y = to.top + to.y + to.height / 2;
    return to.mark.leans.map(({ from, words }, place): Arrow => {
      const line = lineTo(layout, from, x, y, place, phaseX, shift);
      const room = line.room >= textWidth(words) + 8;
      const name = `${from ?? ''}>${key}:${String(place)}`;
      return { key: name, from, to: key, path: line.path, words, x: line.x, y: line.y, room };
    });
  });
}

interface Line {
  path: string;
  /** The middle of its level part, and how long that is. */
  x: number;
  y: number;
  room: number;
}

function lineTo(
  layout: Layout,
  from: string | null,
  x: number,
  y: number,
  place: number,
  phaseX: (key: string) => number | null,
  shift: (key: string) => number
): Line {
  const source = from === null ? undefined : layout.byKey.get(from);
  if (!source) {
    const begin = from === null ? null : phaseX(from);
    const start = begin !== null && begin < x - LEAD ? begin : x - LEAD;
    return level(start, x, y);
  }
  const left = source.x + shift(source.mark.key);
  const right = left + source.width;
  const middle = source.top + source.y + source.height / 2;
  if (middle === y && right + 6 < x) return level(right, x, y);
  // Out of the foot of the one, along below it, and into the side of the other.
  const out = Math.min(right - 6, left + 12 + place * 4);
  const foot = source.top + source.y + source.height;
  const below = foot + 7;
  const turn = x - LEAD;
  return {
    path: `M${out} ${foot}V${below}H${turn}V${y}H${x - 1}${TIP}`,
    x: (out + turn) / 2,
    y: below - 3,
    room: turn - out
  };
}

function level(from: number, to: number, y: number): Line {
  return { path: `M${from} ${y}H${to - 1}${TIP}`, x: (from + to) / 2, y: y - 4, room: to - from };
}
