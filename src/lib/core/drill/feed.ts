import type { DrillState } from './state.ts';
import type { Post } from './post.ts';

/** `home`, `mentions`, or a column for a hashtag or a search. */
export type FeedTab = { kind: 'home' } | { kind: 'mentions' } | { kind: 'column'; query: string };

/** A post and all that was said under it, each reply after what it answers. */
export interface FeedThread {
  id: string;
  posts: Post[];
}

export interface Feed {
  /** Newest first. */
  threads: FeedThread[];
  /** How many posts wait behind the count, so that nothing pushes the text being read. */
  held: number;
}

/**
 * The public network as the trainee sees it: posts and news, never direct messages or briefings.
 *
 * @param query words that must all occur in one post of a thread; `@` looks at handles, `#` at tags
 * @param seen how many entries of `state.order` the reader has let in; threads that began later wait,
 *   except our own
 */
export function feed(
  state: DrillState,
  { tab = { kind: 'home' }, query = '' }: { tab?: FeedTab; query?: string } = {},
  seen = Infinity
): Feed {
  const matches = matcher(tab, query);
  const children = new Map<string, string[]>();
  const roots: { id: string; index: number }[] = [];
  state.order.forEach((id, index) => {
    const post = state.posts[id];
    if (!post || !isPublic(post)) return;
    const parent = post.replyTo === null ? undefined : state.posts[post.replyTo];
    if (!parent || !isPublic(parent)) roots.push({ id, index });
    else children.set(parent.id, [...(children.get(parent.id) ?? []), id]);
  });

  const threads: FeedThread[] = [];
  let held = 0;
  for (const { id, index } of roots.reverse()) {
    const posts = thread(state, children, id);
    if (!posts.some(matches)) continue;
    if (index >= seen && !posts[0]?.ours) held += posts.length;
    else threads.push({ id, posts });
  }
  return { threads, held };
}

/** The direct messages with one persona, oldest first. */
export function conversation(state: DrillState, thread: string): Post[] {
  return postsWhere(state, (post) => post.channel === 'direct' && post.thread === thread);
}

/** What the organisation's own people have told the trainee, oldest first. */
export function internalNotes(state: DrillState): Post[] {
  return postsWhere(state, (post) => post.channel === 'briefing');
}

/** Hashtags of a text, lower case, without their `#`, each once. */
export function hashtagsIn(text: string): string[] {
  return [...new Set([...text.matchAll(TAG)].map(([, tag = '']) => tag.toLowerCase()))];
}

/** The hashtags used most, by at least three posts; of two used alike, the older one first. */
export function trendingTags(state: DrillState, most = 2): string[] {
  const uses = new Map<string, number>();
  for (const post of postsWhere(state, isPublic)) {
    for (const tag of hashtagsIn(post.text)) uses.set(tag, (uses.get(tag) ?? 0) + 1);
  }
  return [...uses]
    .filter(([, count]) => count >= 3)
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([tag]) => tag);
}

const TAG = /#([\p{L}\p{N}_]+)/gu;

function isPublic(post: Post): boolean {
  return post.channel === 'feed' || post.channel === 'news';
}

function postsWhere(state: DrillState, wanted: (post: Post) => boolean): Post[] {
  return state.order.flatMap((id) => {
    const post = state.posts[id];
    return post && wanted(post) ? [post] : [];
  });
}

function thread(state: DrillState, children: Map<string, string[]>, root: string): Post[] {
  const posts: Post[] = [];
  const waiting = [root];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const post = state.posts[id];
    if (post) posts.push(post);
    waiting.push(...(children.get(id) ?? []).toReversed());
  }
  return posts;
}

function matcher(tab: FeedTab, query: string): (post: Post) => boolean {
  const terms = `${tab.kind === 'column' ? tab.query : ''} ${query}`
    .toLowerCase()
    .split(/\s+/)
    .filter((term) => term.length > 0);
  return (post) =>
    (tab.kind !== 'mentions' || (post.mentions && !post.ours)) &&
    terms.every((term) => hasTerm(post, term));
}

function hasTerm({ author, text, headline = '' }: Post, term: string): boolean {
  if (term.startsWith('@')) {
    return author.handle.toLowerCase().startsWith(term) || text.toLowerCase().includes(term);
  }
  if (term.startsWith('#')) return hashtagsIn(text).some((tag) => tag.startsWith(term.slice(1)));
  return `${author.name} ${author.handle} ${headline} ${text}`.toLowerCase().includes(term);
}
