import type { RedFlagName } from '../../scoring/types.ts';
import type { Post } from '../../drill/post.ts';
import type { Played } from '../played.ts';
import { shortName } from '../words.ts';

/** One of our texts, as everybody in the room may speak of it. Times in ms of drill time. */
export interface Said {
  id: string;
  at: number;
  kind: NonNullable<Post['ours']>;
  /** Whom it answers, as a sentence carries it; null for a statement, and for what puts one right. */
  to: string | null;
  /** Since the post that it answers. */
  after: number | null;
  /** By how much it moved trust, which all could see. */
  trust: number;
  /** By how much trust had fallen from its highest, before this text first moved it. */
  fallen: number;
  /** The gravest line that it crossed; always null in a team, where a rating is its writer's. */
  flag: RedFlagName | null;
}

/** Trust that fell by so many points can be won back. */
export const FALLEN = 3;

/** What was said, oldest first. */
export function saidIn({ state }: Played): Said[] {
  const moved = new Map<string, number>();
  const fallen = new Map<string, number>();
  let highest = 0;
  for (const { from, to, because } of state.trustMoves) {
    highest = Math.max(highest, from);
    const cause =
      'reply' in because
        ? because.reply
        : because.kind === 'statement' || because.kind === 'correction'
          ? because.post
          : null;
    if (cause === null) continue;
    moved.set(cause, (moved.get(cause) ?? 0) + to - from);
    if (!fallen.has(cause)) fallen.set(cause, highest - from);
  }
  return state.order.flatMap((id): Said[] => {
    const post = state.posts[id];
    if (!post?.ours) return [];
    const to = answeredBy(state, post);
    return [
      {
        id,
        at: post.at,
        kind: post.ours,
        to: to ? shortName(to.author.name) : null,
        after: to ? post.at - to.at : null,
        trust: moved.get(id) ?? 0,
        fallen: fallen.get(id) ?? 0,
        flag: state.team ? null : (state.ratings[id]?.rating.flags[0]?.flag ?? null)
      }
    ];
  });
}

/** Whose post a text answers; a correction stands under our own, and answers whoever that did. */
function answeredBy({ posts }: Played['state'], text: Post): Post | undefined {
  let to = text.replyTo === null ? undefined : posts[text.replyTo];
  while (to?.ours) to = to.replyTo === null ? undefined : posts[to.replyTo];
  return to;
}

/** Whether a text spoke to everybody and not to one. */
export function isStatement({ kind }: Pick<Said, 'kind'>): boolean {
  return kind === 'statement' || kind === 'update';
}

/** "The reply to Dani", "the update": what a text is, to stand in a sentence. */
export function nameOf({ kind, to }: Pick<Said, 'kind' | 'to'>): string {
  switch (kind) {
    case 'statement':
      return 'the statement';
    case 'update':
      return 'the update';
    case 'correction':
      return `the correction${to === null ? '' : ` to ${to}`}`;
    case 'direct':
      return `the message${to === null ? '' : ` to ${to}`}`;
    default:
      return `the reply${to === null ? '' : ` to ${to}`}`;
  }
}
