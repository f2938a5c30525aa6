import { z } from 'zod';
import { Unanswerable } from './problem.ts';
import type { ListQuery } from './schemas.ts';

/** What a list is in the order of: a moment, then a name among those of one moment. */
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

/** A page as it is answered with. */
export interface Page<T> {
  data: T[];
  /** The cursor of the next page; null at the end. */
  next: string | null;
  /** Where this page ends: asked with it later, the list gives what has come since. */
  last: string | null;
}

type Asked = Pick<ListQuery, 'cursor' | 'limit'>;

/**
 * A page of a list, the earliest first: whoever reads on from where the last page ended gets what has
 * come since, and nothing twice.
 *
 * @param items in any order
 * @throws Unanswerable where the cursor is none of ours
 */
export function pageAfter<T>(
  items: readonly T[],
  placed: (item: T) => Placed,
  { cursor, limit }: Asked
): Page<T> {
  return cut(after(items, placed, cursor), limit, cursor);
}

/** As `pageAfter`, of those that `admits` lets in; it is asked of no more than the page needs. */
export async function pageOfAdmitted<T>(
  items: readonly T[],
  placed: (item: T) => Placed,
  { cursor, limit }: Asked,
  admits: (item: T) => Promise<boolean>
): Promise<Page<T>> {
  const admitted: Standing<T>[] = [];
  for (const one of after(items, placed, cursor)) {
    if (admitted.length > limit) break;
    if (await admits(one.item)) admitted.push(one);
  }
  return cut(admitted, limit, cursor);
}

/** The same page with each of its items shown in another way. */
export async function shownAs<T, S>(
  { data, ...places }: Page<T>,
  show: (item: T) => S | Promise<S>
): Promise<Page<S>> {
  return { data: await Promise.all(data.map(show)), ...places };
}

interface Standing<T> {
  item: T;
  place: Placed;
}

function after<T>(
  items: readonly T[],
  placed: (item: T) => Placed,
  cursor: string | undefined
): Standing<T>[] {
  const from = cursor === undefined ? null : placeOf(cursor);
  if (cursor !== undefined && !from) throw new Unanswerable(NO_CURSOR);
  return items
    .map((item) => ({ item, place: placed(item) }))
    .filter(({ place }) => !from || compare(place, from) > 0)
    .sort((a, b) => compare(a.place, b.place));
}

const NO_CURSOR = 'cursor is none that was given out; expected next or last of an earlier answer.';

function cut<T>(
  standing: readonly Standing<T>[],
  limit: number,
  asked: string | undefined
): Page<T> {
  const page = standing.slice(0, limit);
  const end = page.at(-1);
  // An empty page ends where it was asked from.
  const last = end ? cursorOf(end.place) : (asked ?? null);
  return {
    data: page.map(({ item }) => item),
    next: standing.length > limit ? last : null,
    last
  };
}

function compare(a: Placed, b: Placed): number {
  return a.at - b.at || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}
