import { z } from 'zod';
import type { ListQuery } from './schemas.ts';

/** What a list is in the order of: its end, then its name among those that ended at once. */
export interface Placed {
  /** Wall time in ms. */
  at: number;
  key: string;
}

const placeSchema = z.tuple([z.int(), z.string()]);

function cursorOf({ at, key }: Placed): string {
  return Buffer.from(JSON.stringify([at, key])).toString('base64url');
}

function placeOf(cursor: string): Placed | null {
  try {
    const [at, key] = placeSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return { at, key };
  } catch {
    return null;
  }
}

/**
 * A page of a list, the earliest end first: whoever reads on from the last cursor later gets what has
 * ended since, and nothing twice.
 *
 * @param items in any order
 * @returns null where the cursor is none of ours
 */
export function pageAfter<T>(
  items: readonly T[],
  placed: (item: T) => Placed,
  { cursor, limit }: Pick<ListQuery, 'cursor' | 'limit'>
): { items: T[]; next: string | null } | null {
  const from = cursor === undefined ? null : placeOf(cursor);
  if (cursor !== undefined && !from) return null;
  const sorted = items
    .map((item) => ({ item, place: placed(item) }))
    .filter(({ place }) => !from || compare(place, from) > 0)
    .sort((a, b) => compare(a.place, b.place));
  const page = sorted.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(({ item }) => item),
    next: last && sorted.length > limit ? cursorOf(last.place) : null
  };
}

function compare(a: Placed, b: Placed): number {
  return a.at - b.at || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}
