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
  detail: Detail;
  rows: number;
  /** The row of each, from 0, by key. */
  row: ReadonlyMap<string, number>;
}

const GAP = 4;

/**
 * Puts boxes into rows so that none covers another. Where that takes more rows than there may be,
 * less is written in each; ticks may cover each other in the end.
 *
 * @param boxes in any order
 * @param most rows at most
 */
export function packed(boxes: readonly Boxed[], most: number): Packed {
  const ordered = [...boxes].sort((a, b) => a.x - b.x);
  for (const detail of ['full', 'time'] as const) {
    const found = packedWith(ordered, detail, most);
    if (found) return found;
  }
  return packedWith(ordered, 'tick', most, true) ?? { detail: 'tick', rows: 1, row: new Map() };
}

function packedWith(
  ordered: readonly Boxed[],
  detail: Detail,
  most: number,
  covering = false
): Packed | null {
  const row = new Map<string, number>();
  /** Where each row is free from, in pixels. */
  const free: number[] = [];
  for (const { key, x, widths, beside } of ordered) {
    const wanted = beside === null ? undefined : row.get(beside);
    const fits = (place: number) => (free[place] ?? -Infinity) <= x;
    let place = wanted !== undefined && fits(wanted) ? wanted : free.findIndex((from) => from <= x);
    if (place < 0) place = free.length;
    if (place >= most) {
      if (!covering) return null;
      place = most - 1;
    }
    row.set(key, place);
    free[place] = Math.max(free[place] ?? 0, x + widths[detail] + GAP);
  }
  return { detail, rows: Math.max(1, free.length), row };
}
