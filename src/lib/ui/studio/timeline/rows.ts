/** How much of a mark is written in its box. */
export type Detail = 'full' | 'time' | 'tick';

export interface Boxed {
  key: string;
  /** Pixels from time 0 to the left edge. */
  x: number;
  /** Pixels, by how much is written in it. */
  widths: Readonly<Record<Detail, number>>;
  /** The key of a mark beside which it should stand. */
  beside: string | null;
}

export interface Packed {
  rows: number;
  /** By key: the row, from 0, and what there is room for. */
  places: ReadonlyMap<string, Place>;
}

export interface Place {
  row: number;
  detail: Detail;
  /** Pixels. */
  width: number;
}

const GAP = 4;
/** A title that is cut still says something in so many pixels. */
const SOME = 36;

/**
 * Puts boxes into rows so that none covers another. Where all that could be written takes more rows
 * than there may be, each box gets as much as there is room for up to the next one of its row. Only
 * where not even ticks fit do they cover each other.
 *
 * @param boxes in any order
 * @param most rows at most
 */
export function packed(boxes: readonly Boxed[], most: number): Packed {
  const ordered = [...boxes].sort((a, b) => a.x - b.x);
  const rows =
    inRows(ordered, 'full', most, false) ??
    inRows(ordered, 'time', most, true) ??
    inRows(ordered, 'tick', most, true, true) ??
    [];
  const places = new Map<string, Place>();
  for (const [row, inRow] of rows.entries())
    for (const [index, box] of inRow.entries()) {
      const room = (inRow[index + 1]?.x ?? Infinity) - GAP - box.x;
      const before = inRow[index - 1];
      const covers = before !== undefined && before.x + before.widths.tick > box.x;
      places.set(box.key, { row, ...written(box, covers ? 0 : room) });
    }
  return { rows: Math.max(1, rows.length), places };
}

function written({ widths }: Boxed, room: number): Omit<Place, 'row'> {
  if (room >= widths.full) return { detail: 'full', width: widths.full };
  if (room >= widths.time + SOME) return { detail: 'full', width: room };
  if (room >= widths.time) return { detail: 'time', width: widths.time };
  return { detail: 'tick', width: widths.tick };
}

/**
 * @param spread into the row that was left alone the longest, so that each has room; otherwise into
 * the first that is free
 * @param covering whether boxes may cover each other where there is no other way
 * @returns null where it takes too many rows
 */
function inRows(
  ordered: readonly Boxed[],
  detail: Detail,
  most: number,
  spread: boolean,
  covering = false
): Boxed[][] | null {
  const rows: Boxed[][] = [];
  /** Where each row is free from, in pixels. */
  const free: number[] = spread ? Array.from({ length: most }, () => -Infinity) : [];
  const found = new Map<string, number>();
  for (const box of ordered) {
    const wanted = box.beside === null ? undefined : found.get(box.beside);
    let row: number;
    if (wanted !== undefined && (free[wanted] ?? Infinity) <= box.x) row = wanted;
    else if (spread) row = free.indexOf(Math.min(...free));
    else row = free.findIndex((from) => from <= box.x);
    if (row < 0) row = free.length;
    if (row >= most || ((free[row] ?? -Infinity) > box.x && !covering)) return null;
    found.set(box.key, row);
    (rows[row] ??= []).push(box);
    free[row] = Math.max(free[row] ?? -Infinity, box.x + box.widths[detail] + GAP);
  }
  return rows;
}
