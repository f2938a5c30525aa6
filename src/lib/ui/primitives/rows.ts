/** How tall a row is, in px. */
export interface Heights {
  of: (id: string) => number;
}

/** Where rows stand that lie under one another: the top of each in px, and last the end of all. */
export function topsOf(ids: readonly string[], heights: Heights): Float64Array {
  const tops = new Float64Array(ids.length + 1);
  let top = 0;
  for (let at = 0; at < ids.length; at += 1) {
    tops[at] = top;
    top += heights.of(ids[at] ?? '');
  }
  tops[ids.length] = top;
  return tops;
}

/** Moves all that stands under a row, which has grown by so many px. */
export function shift(tops: Float64Array, place: number, grown: number): void {
  for (let at = place + 1; at < tops.length; at += 1) tops[at] = (tops[at] ?? 0) + grown;
}

/** The row that stands at a height in px, as its place; the first or last for what is outside. */
export function rowAt(tops: Float64Array, y: number): number {
  let low = 0;
  let high = Math.max(0, tops.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A row that is drawn, and the px that are left free above it for rows that are not. */
export interface DrawnRow {
  id: string;
  place: number;
  gap: number;
}

/**
 * The rows that are drawn: those from one place to another, and some beside with their neighbours, so
 * that a key that moves on from one finds the next.
 *
 * @param from the first place of the window
 * @param to the place after its last
 * @param kept places of rows that stay wherever the window is
 */
export function drawnRows(
  ids: readonly string[],
  tops: Float64Array,
  { from, to, kept }: { from: number; to: number; kept: readonly number[] }
): DrawnRow[] {
  const places = new Set<number>();
  for (let place = Math.max(0, from); place < Math.min(to, ids.length); place += 1) {
    places.add(place);
  }
  for (const place of kept) {
    for (const near of [place - 1, place, place + 1]) {
      if (near >= 0 && near < ids.length) places.add(near);
    }
  }
  let end = 0;
  return [...places]
    .sort((a, b) => a - b)
    .map((place) => {
      const gap = (tops[place] ?? 0) - end;
      end = tops[place + 1] ?? 0;
      return { id: ids[place] ?? '', place, gap };
    });
}

/** Rows of which each is the object that it was, where it is drawn in the same place as before. */
export function sameRows(before: readonly DrawnRow[], rows: readonly DrawnRow[]): DrawnRow[] {
  const known = new Map(before.map((row) => [row.id, row]));
  return rows.map((row) => {
    const was = known.get(row.id);
    return was?.place === row.place && was.gap === row.gap ? was : row;
  });
}
