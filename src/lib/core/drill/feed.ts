import { hashtagsIn } from './hashtags.ts';
import { PostIndex, type FeedThread, type IndexedThread } from './post-index.ts';
import type { Post } from './post.ts';
import type { DrillState } from './state.ts';

/** `home`, `mentions`, or a column for a hashtag or a search. */
export type FeedTab = { kind: 'home' } | { kind: 'mentions' } | { kind: 'column'; query: string };

export interface Feed {
  /** Newest first. */
  threads: FeedThread[];
  /** How many posts wait behind the count, so that nothing pushes the text being read. */
  held: number;
}

/** What is looked for in the feed: words that must all occur in one post of a thread. */
export interface FeedSearch {
  tab?: FeedTab;
  /** `@` looks at handles, `#` at tags. */
  query?: string;
}

/**
 * The public network as the trainee sees it: posts and news, never direct messages or briefings.
 *
 * @param seen how many entries of `state.order` the reader has let in; threads that began later wait,
 *   except our own
 */
export function feed(state: DrillState, search: FeedSearch = {}, seen = Infinity): Feed {
  return shownOf(PostIndex.of(state).threads(), finder(state, search), seen);
}

/** Whether a thread has what is looked for. */
export type Finder = (thread: FeedThread) => boolean;

/**
 * Looks into each thread once: one that grew is another one, and what stands in a post does not change.
 *
 * @param state is read again where a thread is new
 */
export function finder(state: Pick<DrillState, 'posts'>, search: FeedSearch): Finder {
  const { tab = { kind: 'home' }, query = '' } = search;
  const terms = `${tab.kind === 'column' ? tab.query : ''} ${query}`
    .toLowerCase()
    .split(/\s+/)
    .filter((term) => term.length > 0);
  if (terms.length === 0 && tab.kind !== 'mentions') return () => true;
  const matches = (post: Post | undefined) =>
    post !== undefined &&
    (tab.kind !== 'mentions' || (post.mentions && !post.ours)) &&
    terms.every((term) => hasTerm(post, term));
  const known = new WeakMap<FeedThread, boolean>();
  return (thread) => {
    let found = known.get(thread);
    if (found === undefined) {
      found = thread.posts.some((id) => matches(state.posts[id]));
      known.set(thread, found);
    }
    return found;
  };
}

/**
 * Those threads that are found and let in, and how many posts of the others wait.
 *
 * @param threads newest first
 */
export function shownOf(threads: readonly IndexedThread[], found: Finder, seen: number): Feed {
  let held = 0;
  const shown = threads.filter((thread) => {
    if (!found(thread)) return false;
    const waits = thread.place >= seen && !thread.ours;
    if (waits) held += thread.posts.length;
    return !waits;
  });
  return { threads: shown, held };
}

/** The direct messages with one persona, oldest first. */
export function conversation(state: DrillState, thread: string): Post[] {
  return postsWhere(state, (post) => post.channel === 'direct' && post.thread === thread);
}

/** What the organisation's own people have told the trainee, oldest first. */
export function internalNotes(state: DrillState): Post[] {
  return postsWhere(state, (post) => post.channel === 'briefing');
}

/** The hashtags used most, by at least three posts; of two used alike, the older one first. */
export function trendingTags({ tags }: Pick<PostIndex, 'tags'>, most = 2): string[] {
  return [...tags]
    .filter(([, count]) => count >= 3)
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([tag]) => tag);
}

function postsWhere(state: DrillState, wanted: (post: Post) => boolean): Post[] {
  return state.order.flatMap((id) => {
    const post = state.posts[id];
    return post && wanted(post) ? [post] : [];
  });
}

function hasTerm({ author, text, headline = '' }: Post, term: string): boolean {
  if (term.startsWith('@')) {
    return author.handle.toLowerCase().startsWith(term) || text.toLowerCase().includes(term);
  }
  if (term.startsWith('#')) return hashtagsIn(text).some((tag) => tag.startsWith(term.slice(1)));
  return `${author.name} ${author.handle} ${headline} ${text}`.toLowerCase().includes(term);
}
