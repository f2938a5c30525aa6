import type { Mark, Needs, Post } from './post.ts';
import { PostIndex } from './post-index.ts';
import type { DrillState } from './state.ts';

/**
 * Where a post stands: its clock is running (`waiting`), past its target (`late`) or past its limit
 * (`missed`); or nothing is asked of the trainee, or no longer (`settled`).
 */
export type Standing = 'late' | 'waiting' | 'missed' | 'settled';

export interface InboxItem {
  id: string;
  post: Post;
  /** The clock that the trainee may see: the post's own, or the one that came with a mark. */
  needs: Needs | null;
  standing: Standing;
  /** Drill time since the post appeared, in ms. */
  age: number;
  /** What is left, in ms; negative once it has passed. 0 without a clock. */
  toTarget: number;
  toLimit: number;
  answered: { by: string | null; at: number } | null;
  mark: Mark | null;
  /** What it still needs although it was answered; told only then. Null for nothing more. */
  still: string | null;
  /** What kind of matter it is and what was done with it, most telling first. */
  words: string[];
}

export const INBOX_FILTERS = ['all', 'needs', 'mentions', 'direct', 'watched'] as const;
export type InboxFilter = (typeof INBOX_FILTERS)[number];

const RANK: Readonly<Record<Standing, number>> = { late: 0, waiting: 1, missed: 2, settled: 3 };

/**
 * What concerns the trainee, most pressing first: past the target by time to the limit, then by time
 * to the target, then what was missed, then the settled, each newest first.
 *
 * @param now drill time in ms
 * @param index what was read of the state's posts; left out, all are read
 */
export function inbox(
  state: DrillState,
  now: number,
  index: Pick<PostIndex, 'addressed' | 'places' | 'ours'> = PostIndex.of(state)
): InboxItem[] {
  const { addressed, places, ours } = index;
  const { answered, marks, markedNeeds } = state;
  const touched = [answered, marks, markedNeeds].flatMap((record) => Object.keys(record));
  const items = [...new Set([...addressed, ...touched])].flatMap((id) => {
    const post = state.posts[id];
    return post && !post.ours ? [itemOf(state, post, now, ours[id])] : [];
  });
  const latestDirect = new Map<string, string>();
  // Direct messages are all addressed to the trainee, and so stand in order of appearance.
  for (const { post } of items) {
    if (post.channel === 'direct') latestDirect.set(post.thread, post.id);
  }
  const place = ({ id }: InboxItem) => places.get(id) ?? 0;
  return items
    .filter((item) => concerns(item, latestDirect.get(item.post.thread) === item.id))
    .sort((a, b) => compare(a, b) || place(b) - place(a));
}

/**
 * What still asks something of the trainee, in the order of the inbox: its items under `needs`, found
 * without looking at all the rest.
 *
 * @param now drill time in ms
 */
export function pressing(state: DrillState, now: number): InboxItem[] {
  const items: InboxItem[] = [];
  // Newest first, as the inbox has them where nothing else tells two apart.
  for (let place = state.order.length - 1; place >= 0; place -= 1) {
    const post = state.posts[state.order[place] ?? ''];
    if (!post || post.ours || (!post.needs && !state.markedNeeds[post.id])) continue;
    if (state.answered[post.id]) continue;
    const item = itemOf(state, post, now);
    if (item.standing !== 'settled') items.push(item);
  }
  return items.sort(compare);
}

/** Whether an item is listed under a filter. */
export function passes(item: InboxItem, filter: InboxFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'needs':
      return item.standing !== 'settled';
    case 'mentions':
      return item.post.mentions && item.mark !== 'ignore';
    case 'direct':
      return item.post.channel === 'direct';
    case 'watched':
      return item.mark === 'watch';
    default:
      return filter satisfies never;
  }
}

/** How many items each filter lists. */
export function countByFilter(items: readonly InboxItem[]): Record<InboxFilter, number> {
  const counts = { all: 0, needs: 0, mentions: 0, direct: 0, watched: 0 };
  for (const item of items) {
    for (const filter of INBOX_FILTERS) if (passes(item, filter)) counts[filter] += 1;
  }
  return counts;
}

/** How many items stand where. */
export function countByStanding(items: readonly InboxItem[]): Record<Standing, number> {
  const counts = { late: 0, waiting: 0, missed: 0, settled: 0 };
  for (const { standing } of items) counts[standing] += 1;
  return counts;
}

/** @param replies ids of ours to it */
function itemOf(
  state: DrillState,
  post: Post,
  now: number,
  replies: readonly string[] = []
): InboxItem {
  const answered = state.answered[post.id] ?? null;
  const mark = state.marks[post.id]?.mark ?? null;
  const needs = post.needs ?? state.markedNeeds[post.id] ?? null;
  const age = Math.max(0, now - post.at);
  const toTarget = needs ? needs.target - age : 0;
  const toLimit = needs ? needs.limit - age : 0;
  const open = needs !== null && !answered && mark !== 'ignore';
  return {
    id: post.id,
    post,
    needs,
    standing: !open ? 'settled' : toLimit <= 0 ? 'missed' : toTarget <= 0 ? 'late' : 'waiting',
    age,
    toTarget,
    toLimit,
    answered: answered && { by: answered.by, at: answered.at },
    mark,
    still: open ? stillOf(state, post.id, needs, replies) : null,
    words: wordsFor(state, post, mark)
  };
}

/** Why the clock of a post runs on that has a reply of ours: it was not, or not only, words that it needs. */
function stillOf(
  { posts, escalations }: DrillState,
  id: string,
  { action }: Needs,
  replies: readonly string[]
): string | null {
  const answered = replies.some((reply) => posts[reply]?.channel !== 'direct');
  if (!answered) return null;
  if (action === 'escalate') {
    return escalations.some(({ post }) => post === id) ? null : 'Answered; still to be handed on';
  }
  return action === 'private' ? 'Answered; still to be taken to a private channel' : null;
}

function concerns({ post, standing, answered, mark }: InboxItem, latestDirect: boolean): boolean {
  if (standing !== 'settled') return true;
  if (post.channel === 'direct') return latestDirect;
  return (
    answered !== null ||
    mark !== null ||
    post.mentions ||
    post.answersBack === true ||
    post.channel === 'briefing'
  );
}

function wordsFor(state: DrillState, post: Post, mark: Mark | null): string[] {
  const words: string[] = [];
  if (post.channel === 'direct') words.push('Direct message');
  if (post.channel === 'briefing') words.push('Internal');
  if (post.answersBack) words.push('Answered back');
  else if (post.channel === 'news' || post.author.kind === 'press') words.push('Press');
  else if (post.author.kind === 'official') words.push('Official');
  if (state.escalations.some((escalation) => escalation.post === post.id)) words.push('Escalated');
  if (mark === 'watch') words.push('Watched');
  if (mark === 'ignore') words.push('Ignored');
  return words;
}

function compare(a: InboxItem, b: InboxItem): number {
  if (a.standing !== b.standing) return RANK[a.standing] - RANK[b.standing];
  switch (a.standing) {
    case 'late':
      return a.toLimit - b.toLimit;
    case 'waiting':
      return a.toTarget - b.toTarget;
    case 'missed':
      return b.toLimit - a.toLimit;
    case 'settled':
      return b.post.at - a.post.at;
    default:
      return a.standing satisfies never;
  }
}
