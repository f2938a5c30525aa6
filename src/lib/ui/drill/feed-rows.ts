import type { FeedThread } from '../../core/drill/post-index.ts';

/** Threads as one list of posts. */
export interface FeedRows {
  ids: readonly string[];
  /** 1 where a thread begins. */
  begins: Uint8Array;
}

export function rowsOf(threads: readonly FeedThread[]): FeedRows {
  const ids: string[] = [];
  const places: number[] = [];
  for (const { posts } of threads) {
    places.push(ids.length);
    for (const id of posts) ids.push(id);
  }
  const begins = new Uint8Array(ids.length);
  for (const place of places) begins[place] = 1;
  return { ids, begins };
}

/** Whether more of the same thread stands under a post. */
export function goesOn({ ids, begins }: FeedRows, place: number): boolean {
  return place + 1 < ids.length && begins[place + 1] === 0;
}
