import type { Needs, Post } from '../drill/post.ts';
import type { Expectation } from '../scenario/schema.ts';
import { theirPosts, type Played } from './played.ts';

/**
 * What became of a post that needed something: answered within its limit; answered later than that;
 * missed; or still open, since its limit had not passed when the drill ended.
 */
export type Outcome = 'answered' | 'late' | 'missed' | 'open';

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
}

/**
 * The posts that needed a reply, a private word or an escalation, in order of appearance. One whose
 * target had not passed when the drill ended counts only if it was answered: nobody was late with it.
 */
export function needsIn(drill: Played): Need[] {
  const { state, end, origins } = drill;
  return theirPosts(drill).flatMap((post): Need[] => {
    const { needs } = post;
    if (!needs) return [];
    const answered = state.answered[post.id];
    const age = end - post.at;
    if (!answered && age < needs.target) return [];
    const outcome: Outcome = answered
      ? answered.elapsed > needs.limit
        ? 'late'
        : 'answered'
      : age >= needs.limit
        ? 'missed'
        : 'open';
    return [
      {
        post,
        needs,
        expects: origins.get(post.id)?.expects,
        outcome,
        answeredAt: answered?.at ?? null,
        elapsed: answered?.elapsed ?? null,
        by: answered?.by ?? null
      }
    ];
  });
}

/** Whether a post waits for words from us, not only to be handed on. */
export function wantsWords({ needs }: Need): boolean {
  return needs.action === 'reply' || needs.action === 'private';
}
