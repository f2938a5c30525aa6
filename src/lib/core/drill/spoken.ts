import { firstWords, moveAt } from './msel.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import type { DrillState } from './state.ts';

/** What a facilitator said by hand, beside the script: nobody planned it, so there is nothing to arrange. */
export interface SpokenRow {
  /** Id of the post. */
  post: string;
  /** Drill time in ms. */
  at: number;
  /** The move that it fell into, 1 for the first; null before the first. */
  move: number | null;
  from: { id: string; name: string; handle: string };
  /** The text, and its first words. */
  text: string;
  words: string;
  /** Ms of drill time in which it wants to be answered; null where it needs nothing. */
  limit: number | null;
  /** What became of what it asked for so far; null where it asked for nothing. */
  outcome: Outcome | null;
}

/**
 * What facilitators said as people of the scenario, or in the name of a role, in the order in which it came.
 *
 * @param now drill time in ms, for what has become of the posts
 */
export function spokenByHand(state: DrillState, now = state.at): SpokenRow[] {
  return state.order.flatMap((id) => {
    const post = Object.hasOwn(state.written, id) ? state.posts[id] : undefined;
    if (!post) return [];
    const { at, author, text, needs } = post;
    return {
      post: id,
      at,
      move: moveAt(state, { kind: 'done', at }),
      from: { id: author.id, name: author.name, handle: author.handle },
      text,
      words: firstWords(text),
      limit: needs?.limit ?? null,
      outcome: outcomeOf(state, post, now)
    };
  });
}
