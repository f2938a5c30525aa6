import type { Chart, Lane, Mark } from '../../../core/scenario/chart/index.ts';
import { packed, type Detail } from './rows.ts';
import { textWidth } from './text-width.ts';
import { timeWords } from './words.ts';

/** Where a mark is drawn, in pixels from time 0 and from the top of its lane. */
export interface Box {
  mark: Mark;
  x: number;
  y: number;
  width: number;
  height: number;
  detail: Detail;
  /** Of its lane, in pixels from the top of the first. */
  top: number;
}

/** A lane, in pixels from the top of the first. */
export interface LaneBox {
  lane: Lane;
  top: number;
  height: number;
  boxes: readonly Box[];
}

export interface Layout {
  lanes: readonly LaneBox[];
  /** Boxes by the key of their mark. */
  byKey: ReadonlyMap<string, Box>;
  height: number;
}

interface Look {
  /** From the top of one row to that of the next. */
  pitch: number;
  pad: number;
  height: number;
  rows: number;
  /** Its name and what stands under it take so much. */
  least: number;
}

const BOXES: Look = { pitch: 36, pad: 8, height: 28, rows: 4, least: 44 };
const LOOKS: Readonly<Record<Lane, Look>> = {
  feed: { pitch: 42, pad: 10, height: 28, rows: 8, least: 68 },
  life: { pitch: 24, pad: 4, height: 24, rows: 1, least: 32 },
  direct: BOXES,
  news: BOXES,
  briefing: BOXES,
  facts: { pitch: 24, pad: 8, height: 24, rows: 3, least: 52 }
};

/** Longer titles are cut. */
const TITLE = 132;
/** Padding and border of a box, both sides. */
const EDGES = 18;
const DIAMOND = 20;
export const TICK = 8;

function widthsOf(mark: Mark): Record<Detail, number> {
  const title = Math.min(TITLE, textWidth(mark.title));
  if (mark.lane === 'life') return { full: TICK, time: TICK, tick: TICK };
  if (mark.lane === 'facts') return { full: DIAMOND + title + 4, time: DIAMOND, tick: DIAMOND };
  const time = textWidth(timeWords(mark), true) + EDGES;
  return { full: time + 5 + title, time, tick: TICK };
}

function alike(a: Box, b: Box): boolean {
  return (
    a.mark === b.mark &&
    a.x === b.x &&
    a.y === b.y &&
    a.width === b.width &&
    a.detail === b.detail &&
    a.top === b.top
  );
}

/**
 * Lays a chart out at a zoom.
 *
 * @param zoom pixels a ms
 * @param before an earlier layout; boxes that did not change are taken from it, and need no drawing
 */
export function layoutOf(
  chart: Chart,
  lanes: readonly Lane[],
  zoom: number,
  before: Layout | null = null
): Layout {
  const byKey = new Map<string, Box>();
  let top = 0;
  const laid = lanes.map((lane): LaneBox => {
    const look = LOOKS[lane];
    const marks = chart.marks.filter((mark) => mark.lane === lane);
    const boxed = marks.map((mark) => ({
      key: mark.key,
      x: mark.place * zoom,
      widths: widthsOf(mark),
      beside: mark.leans.find(({ from }) => from !== null)?.from ?? null
    }));
    const { rows, places } = packed(boxed, look.rows);
    const boxes = marks.map((mark): Box => {
      const { row, detail, width } = places.get(mark.key) ?? {
        row: 0,
        detail: 'tick',
        width: TICK
      };
      const y = look.pad + row * look.pitch;
      const box = { mark, x: mark.place * zoom, y, width, height: look.height, detail, top };
      const was = before?.byKey.get(mark.key);
      return was && alike(was, box) ? was : box;
    });
    const height = Math.max(look.least, look.pad * 2 + (rows - 1) * look.pitch + look.height);
    for (const box of boxes) byKey.set(box.mark.key, box);
    const laneBox = { lane, top, height, boxes };
    // One more for the rule between lanes.
    top += height + 1;
    return laneBox;
  });
  return { lanes: laid, byKey, height: top };
}
