import { hashtagsIn } from './hashtags.ts';
import type { Post } from './post.ts';
import type { DrillState } from './state.ts';

/** A post and all that was said under it, by id, each reply after what it answers. */
export interface FeedThread {
  id: string;
  posts: readonly string[];
}

/** A thread with what the feed has to know of it. */
export interface IndexedThread extends FeedThread {
  /** Where its first post stands in the order of appearance. */
  place: number;
  /** We began it. */
  ours: boolean;
}

type Posts = Pick<DrillState, 'order' | 'posts'>;

/**
 * What feed, inbox and margins look up about a drill's posts. Posts come to a drill and never leave it,
 * and of what came only likes and shares change; so each post is read once, when it has come, and a feed
 * of ten thousand costs no more at the next event than a feed of ten.
 *
 * Only `read` changes it.
 */
export class PostIndex {
  /** Where each post stands in the order of appearance. */
  readonly places = new Map<string, number>();
  /** Posts of others that may concern the trainee by what they are, in order of appearance. */
  readonly addressed: string[] = [];
  /** Public replies under a post. */
  readonly replies: Record<string, number> = {};
  /** Our replies under a post, by their ids, oldest first. */
  readonly ours: Record<string, string[]> = {};
  /** Our replies that a later post of ours corrects. */
  readonly corrected: Record<string, string> = {};
  /** Our replies to which the author has answered back. */
  readonly answeredBack: Record<string, string> = {};
  /** How many public posts use a hashtag, the one that was used first before the others. */
  readonly tags = new Map<string, number>();

  #read = 0;
  /** Oldest first. */
  readonly #threads: IndexedThread[] = [];
  /** Which of them a public post stands in. */
  readonly #threadOf = new Map<string, number>();
  /** Public replies under a public post, oldest first. */
  readonly #under = new Map<string, string[]>();

  /** All that a state has. */
  static of(state: Posts): PostIndex {
    const index = new PostIndex();
    index.read(state);
    return index;
  }

  /** Reads on, to the last post of a state that comes after those that were read. */
  read({ order, posts }: Posts): void {
    const grown = new Set<number>();
    for (let place = this.#read; place < order.length; place += 1) {
      const id = order[place] ?? '';
      this.places.set(id, place);
      const post = posts[id];
      if (!post) continue;
      this.#note(post);
      if (isPublic(post)) grown.add(this.#thread(post, place));
    }
    this.#read = order.length;
    for (const at of grown) {
      const thread = this.#threads[at];
      if (thread) this.#threads[at] = { ...thread, posts: this.#inOrder(thread.id) };
    }
  }

  /** Whether a state has all that was read: not where a replay went back. */
  fits({ order }: Pick<DrillState, 'order'>): boolean {
    return order.length >= this.#read;
  }

  /** The public threads, newest first. One that did not grow is the object that it was before. */
  threads(): IndexedThread[] {
    return this.#threads.toReversed();
  }

  #note(post: Post): void {
    const { id, replyTo, corrects } = post;
    if (corrects !== undefined) this.corrected[corrects] = id;
    if (replyTo !== null) {
      this.replies[replyTo] = (this.replies[replyTo] ?? 0) + 1;
      if (post.ours) (this.ours[replyTo] ??= []).push(id);
      if (post.answersBack) this.answeredBack[replyTo] = id;
    }
    if (!post.ours && mayConcern(post)) this.addressed.push(id);
    if (!isPublic(post)) return;
    for (const tag of hashtagsIn(post.text)) this.tags.set(tag, (this.tags.get(tag) ?? 0) + 1);
  }

  /** Puts a public post into its thread, or begins one. Returns which it is. */
  #thread({ id, replyTo, ours }: Post, place: number): number {
    const within = replyTo === null ? undefined : this.#threadOf.get(replyTo);
    if (replyTo === null || within === undefined) {
      this.#threads.push({ id, posts: [], place, ours: ours !== undefined });
    } else {
      const replies = this.#under.get(replyTo);
      if (replies) replies.push(id);
      else this.#under.set(replyTo, [id]);
    }
    const at = within ?? this.#threads.length - 1;
    this.#threadOf.set(id, at);
    return at;
  }

  #inOrder(root: string): string[] {
    const posts: string[] = [];
    const waiting = [root];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      posts.push(id);
      waiting.push(...(this.#under.get(id) ?? []).toReversed());
    }
    return posts;
  }
}

/** Whether it stands on the network, and is no direct message or briefing. */
export function isPublic({ channel }: Pick<Post, 'channel'>): boolean {
  return channel === 'feed' || channel === 'news';
}

/** Whether a post of somebody else may be a matter for the inbox before anything was done with it. */
function mayConcern(post: Post): boolean {
  return post.needs !== null || post.mentions || post.answersBack === true || !isPublic(post);
}
