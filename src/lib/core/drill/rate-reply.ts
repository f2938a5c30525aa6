import { isSubstantial, rate } from '../scoring/index.ts';
import type { ReplyContext, ReplyRating, Timing } from '../scoring/types.ts';
import type { FactStatus } from '../scenario/schema.ts';
import { namesIn } from './lookup.ts';
import type { Post } from './post.ts';
import { injectOf } from './script-post.ts';
import { factsTold } from './tells.ts';
import type { Turn } from './turn.ts';

/**
 * Rates a text of ours in the context of the moment: the post that it answers, and what is known,
 * unconfirmed and unsayable right now.
 *
 * @param to the post that it answers; null for a statement
 * @returns the rating, the facts that it tells in public, whether it has any substance, and the timing that its speed was rated
 *   by: null where no clock runs on the post, where it was answered before, or where a reply of no
 *   substance does not stop it (rubric, speed)
 */
export function rateReply(
  turn: Turn,
  reply: Pick<Post, 'id' | 'text' | 'channel' | 'at'>,
  to: Post | null
): { rating: ReplyRating; tells: string[]; substantial: boolean; timing: Timing | null } {
  const { scenario, state } = turn;
  const inject = to ? namesIn(scenario).injects.get(injectOf(to.id)) : undefined;
  // An author who answers back has moved on from what the inject's post asked.
  const takesUp = to && !to.answersBack ? inject?.takesUp : undefined;
  const needs = to && !state.answered[to.id] ? to.needs : null;
  const timing =
    to && needs ? { elapsed: reply.at - to.at, target: needs.target, limit: needs.limit } : null;
  const context: ReplyContext = {
    reply: reply.text,
    post: to ? { author: to.author.handle, name: to.author.name, text: to.text } : null,
    organisation: scenario.organisation,
    happened: scenario.situation.happened,
    facts: {
      known: factTexts(turn, 'known'),
      unconfirmed: factTexts(turn, 'unconfirmed'),
      mustNotSay: factTexts(turn, 'must-not-say')
    },
    responsibility: inject?.responsibility ?? state.responsibility,
    channel: reply.channel === 'direct' ? 'private' : 'public',
    earlier: state.order.flatMap((id) => {
      const post = state.posts[id];
      // The reply itself stands in the state by now; it does not repeat itself.
      return post?.ours && post.ours !== 'correction' && id !== reply.id ? [post.text] : [];
    }),
    ...(takesUp && {
      takesUp: {
        ...takesUp,
        answers: takesUp.answers.flatMap((id) => {
          const fact = state.facts.find((known) => known.id === id);
          return fact?.status === 'known' ? [fact.text] : [];
        })
      }
    })
  };
  const rating = rate(context, timing);
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

function factTexts({ state }: Turn, status: FactStatus): string[] {
  return state.facts.filter((fact) => fact.status === status).map(({ text }) => text);
}
