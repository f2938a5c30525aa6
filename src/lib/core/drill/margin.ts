import { PostIndex } from './post-index.ts';
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

type MarginIndex = Pick<Margins, 'replies' | 'corrected' | 'answeredBack'>;

/** @param index what was read of the state's posts; left out, all are read */
export function margins(
  state: DrillState,
  { replies, corrected, answeredBack }: MarginIndex = PostIndex.of(state)
): Margins {
  const trust: Record<string, number> = {};
  for (const { because, from, to } of state.trustMoves) {
    const id = 'reply' in because ? because.reply : 'post' in because ? because.post : null;
    if (id !== null && because.kind !== 'silence') {
      trust[id] = (trust[id] ?? 0) + to - from;
    }
  }
  return { replies, corrected, answeredBack, trust, record: ratingsOfRecord(state) };
}

/** Our replies that drew a red flag and were not corrected since, oldest first. */
export function openFlags(state: DrillState, { corrected }: Margins): string[] {
  return Object.values(state.ratings)
    .filter(({ reply, rating }) => rating.flags.length > 0 && corrected[reply] === undefined)
    .map(({ reply }) => reply);
}
