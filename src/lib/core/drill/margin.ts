import { ratingsOfRecord } from './rating-of-record.ts';
import type { DrillState, RatedReply } from './state.ts';

/** What stands beside posts, looked up by post. */
export interface Margins {
  /** Public replies under a post. */
  replies: Record<string, number>;
  /** By how much a reply of ours moved trust. */
  trust: Record<string, number>;
  /** Our replies that a later post of ours corrects. */
  corrected: Record<string, string>;
  /** Our replies to which the author has answered back. */
  answeredBack: Record<string, string>;
  /** Our rated texts as they count: a level that a facilitator gave stands in place of the first. */
  record: Record<string, RatedReply>;
}

export function margins(state: DrillState): Margins {
  const result: Margins = {
    replies: {},
    trust: {},
    corrected: {},
    answeredBack: {},
    record: ratingsOfRecord(state)
  };
  for (const id of state.order) {
    const post = state.posts[id];
    if (!post) continue;
    if (post.corrects !== undefined) result.corrected[post.corrects] = id;
    if (post.replyTo === null) continue;
    result.replies[post.replyTo] = (result.replies[post.replyTo] ?? 0) + 1;
    if (post.answersBack) result.answeredBack[post.replyTo] = id;
  }
  for (const { because, from, to } of state.trustMoves) {
    const id = 'reply' in because ? because.reply : 'post' in because ? because.post : null;
    if (id !== null && because.kind !== 'silence') {
      result.trust[id] = (result.trust[id] ?? 0) + to - from;
    }
  }
  return result;
}

/** Our replies that drew a red flag and were not corrected since, oldest first. */
export function openFlags(state: DrillState, { corrected }: Margins): string[] {
  return Object.values(state.ratings)
    .filter(({ reply, rating }) => rating.flags.length > 0 && corrected[reply] === undefined)
    .map(({ reply }) => reply);
}
