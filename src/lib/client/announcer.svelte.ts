import type { DrillEvent } from '../core/drill/events.ts';
import type { InboxItem, Standing } from '../core/drill/inbox.ts';
import { formatDrillTime } from '../core/scenario/time.ts';
import { readStored, store } from './storage.ts';

/** New posts are summed up at most so often, in wall ms. */
const EVERY = 8_000;
/** A region that grows for an hour is slow to read; what was said is said. */
const KEPT = 6;
const KEY = 'hotseat:announce-posts';

/** What a screen reader is told, politely and in few words. */
export class Announcer {
  /** The last things said, oldest first; new ones are read out as they are added. */
  said: { id: number; text: string }[] = $state([]);
  /** Whether new posts are read out. Ratings and clocks always are. */
  posts = $state(true);

  #count = 0;
  #waiting = { posts: 0, mentions: 0, direct: 0, internal: 0 };
  #standing: Record<string, Standing> = {};
  #timer: ReturnType<typeof setTimeout> | undefined;

  load(): void {
    this.posts = readStored(KEY) !== false;
  }

  readPosts(wanted: boolean): void {
    this.posts = wanted;
    store(KEY, wanted);
  }

  say(text: string): void {
    this.#count += 1;
    this.said = [...this.said, { id: this.#count, text }].slice(-KEPT);
  }

  /** Counts a post that appeared; the sum is said a little later. */
  hear(event: DrillEvent): void {
    if (event.type !== 'PostAppeared' || !this.posts) return;
    const { channel, mentions } = event.post;
    if (channel === 'direct') this.#waiting.direct += 1;
    else if (channel === 'briefing') this.#waiting.internal += 1;
    else {
      this.#waiting.posts += 1;
      if (mentions) this.#waiting.mentions += 1;
    }
    this.#timer ??= setTimeout(() => this.#sum(), EVERY);
  }

  /** Says once when a clock passes its target or its limit. */
  watch(items: readonly InboxItem[]): void {
    for (const { id, standing, post, toLimit } of items) {
      const before = this.#standing[id];
      this.#standing[id] = standing;
      if (before === 'waiting' && standing === 'late') {
        this.say(`${post.author.name}: past the target, ${formatDrillTime(toLimit)} to the limit.`);
      } else if (before === 'late' && standing === 'missed') {
        this.say(`${post.author.name}: the limit has passed.`);
      }
    }
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #sum(): void {
    this.#timer = undefined;
    const text = summary(this.#waiting);
    this.#waiting = { posts: 0, mentions: 0, direct: 0, internal: 0 };
    if (text && this.posts) this.say(text);
  }
}

/** `3 new posts, 1 mentions you. 1 direct message.` */
export function summary(count: {
  posts: number;
  mentions: number;
  direct: number;
  internal: number;
}): string {
  const { posts, mentions, direct, internal } = count;
  const parts: string[] = [];
  if (posts > 0) {
    const mentioning =
      mentions === 0 ? '' : `, ${String(mentions)} mention${mentions === 1 ? 's' : ''} you`;
    parts.push(`${String(posts)} new ${posts === 1 ? 'post' : 'posts'}${mentioning}.`);
  }
  if (direct > 0) parts.push(`${String(direct)} direct ${direct === 1 ? 'message' : 'messages'}.`);
  if (internal > 0)
    parts.push(`${String(internal)} internal ${internal === 1 ? 'note' : 'notes'}.`);
  return parts.join(' ');
}
