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
  const taken: Area[] = [...layout.byKey.values()].map((box) => ({
    left: box.x,
    right: box.x + box.width,
    top: box.top + box.y,
    bottom: box.top + box.y + box.height
  }));
  return shown.flatMap((key) => {
    const to = layout.byKey.get(key);
    if (!to) return [];
    const x = to.x + shift(key);
    const y = to.top + to.y + to.height / 2;
    return to.mark.leans.map(({ from, words }, place): Arrow => {
      const line = lineTo(layout, from, x, y, place, phaseX, shift);
      const half = textWidth(words) / 2 + 2;
      const area = {
        left: line.x - half,
        right: line.x + half,
        top: line.y - 10,
        bottom: line.y + 2
      };
      const room = line.room >= half * 2 && !taken.some((other) => meet(area, other));
      // Words keep off each other as they keep off boxes.
      if (room) taken.push(area);
      const name = `${from ?? ''}>${key}:${String(place)}`;
      return { key: name, from, to: key, path: line.path, words, x: line.x, y: line.y, room };
    });
  });
}

interface Area {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function meet(a: Area, b: Area): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
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
