import { isSubstantial } from '../scoring/index.ts';
import type { ReplyRating, Timing } from '../scoring/types.ts';
import type { Post } from './post.ts';
import { rateOnce } from './rate-once.ts';
import { contextOf } from './reply-context.ts';
import { factsTold } from './tells.ts';
import type { Turn } from './turn.ts';

/**
 * Rates a text of ours in the context of the moment: the post that it answers, and what is known,
 * unconfirmed and unsayable right now.
 *
 * @param to the post that it answers; null for a statement
 * @returns the rating, the facts that it tells in public, whether it has any substance, and the timing
 *   that its speed was rated by: null where no clock runs on the post, where it was answered before, or
 *   where a reply of no substance does not stop it (rubric, speed)
 */
export function rateReply(
  { scenario, state }: Turn,
  reply: Pick<Post, 'id' | 'text' | 'channel' | 'at'>,
  to: Post | null
): { rating: ReplyRating; tells: string[]; substantial: boolean; timing: Timing | null } {
  const needs = to && !state.answered[to.id] ? to.needs : null;
  const timing =
    to && needs ? { elapsed: reply.at - to.at, target: needs.target, limit: needs.limit } : null;
  const context = contextOf(scenario, state, reply, to);
  const rating = rateOnce(context, timing);
  const tells = factsTold(scenario, context, state.facts);
  const substantial = isSubstantial(rating);
  if (timing === null || substantial) return { rating, tells, substantial, timing };
  return {
    rating: { ...rating, ratings: { ...rating.ratings, speed: null } },
    tells,
    substantial,
    timing: null
  };
}
