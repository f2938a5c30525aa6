import { outcomeOf, type Outcome } from '../drill/outcome.ts';
import type { Needs, Post } from '../drill/post.ts';
import type { Expectation } from '../scenario/schema.ts';
import { jumpsIn, theirPosts, type Played } from './played.ts';
import { hadNoTime, wasSkipped, type Jump } from './skipped.ts';

export type { Outcome };

export interface Need {
  post: Post;
  needs: Needs;
  expects: Expectation | undefined;
  outcome: Outcome;
  /** Drill time in ms at which the need was met. */
  answeredAt: number | null;
  /** From the post to that moment, in ms. */
  elapsed: number | null;
  /** Our post that met it; null for an escalation, and while nothing has. */
  by: string | null;
  /** A facilitator moved the clock on over its time: nobody was asked, and no figure counts it. */
  skipped: boolean;
}

/**
 * The posts that needed a reply, a private word or an escalation, in order of appearance. One whose
 * target had not passed when the drill ended counts only if it was answered: nobody was late with it.
 */
export function needsIn(drill: Played): Need[] {
  const { state, end, origins } = drill;
  const jumps = jumpsIn(drill);
  return theirPosts(drill).flatMap((post): Need[] => {
    const outcome = outcomeOf(state, post, end);
    if (!post.needs || !outcome) return [];
    const answered = state.answered[post.id];
    return [
      {
        post,
        needs: post.needs,
        expects: origins.get(post.id)?.expects,
        outcome,
        answeredAt: answered?.at ?? null,
        elapsed: answered?.elapsed ?? null,
        by: answered?.by ?? null,
        skipped: isSkipped(post, post.needs, outcome, jumps, end)
      }
    ];
  });
}

function isSkipped(
  { at }: Post,
  { limit }: Needs,
  outcome: Outcome,
  jumps: readonly Jump[],
  end: number
): boolean {
  switch (outcome) {
    case 'answered':
      return false;
    case 'late':
    case 'missed':
      return wasSkipped(jumps, at, at + limit);
    case 'open':
      return hadNoTime(jumps, at, end);
    default:
      return outcome satisfies never;
  }
}

/** Whether a post waits for words from us, not only to be handed on. */
export function wantsWords({ needs }: Need): boolean {
  return needs.action === 'reply' || needs.action === 'private';
}
