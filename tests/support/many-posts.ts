import type { DrillEvent } from '../../src/lib/core/drill/index.ts';
import type { OpenStore } from '../../src/lib/server/store/open-store.ts';

/** Adds posts of people who want nothing to a drill that is kept, as the script's would come. */
export async function keepPosts(
  drills: OpenStore['drills'],
  drill: string,
  count: number
): Promise<void> {
  const log = (await drills.read(drill)) ?? [];
  const last = log.at(-1);
  const first = log.find((event) => event.type === 'PostAppeared');
  if (!last || first?.type !== 'PostAppeared') throw new Error('expected a drill with a post');
  const { at, wall } = last;
  const events = Array.from({ length: count }, (_, nth): DrillEvent => {
    const id = `many-${String(nth)}`;
    const text = `${first.post.text} Number ${String(nth)} of many who say so.`;
    const post = { ...first.post, id, thread: id, at, needs: null, mentions: false, text };
    return { seq: last.seq + nth + 1, at, wall, type: 'PostAppeared', key: id, post };
  });
  const appended = await drills.append(drill, last.seq, events);
  if (!appended.ok) throw new Error('the posts could not be kept');
}
