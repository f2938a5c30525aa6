import { isSubstantial } from '../scoring/index.ts';
import type { ReplyContext, ReplyRating, Timing } from '../scoring/types.ts';
import type { FactStatus, Scenario } from '../scenario/schema.ts';
import { namesIn } from './lookup.ts';
import type { Post } from './post.ts';
import { rateOnce } from './rate-once.ts';
import { injectOf } from './script-post.ts';
import type { DrillState } from './state.ts';
import type { Turn } from './turn.ts';

/**
 * Rates a text of ours in the context of the moment: the post that it answers, and what is known,
 * unconfirmed and unsayable right now.
 *
 * @param to the post that it answers; null for a statement
 * @returns the rating, whether the reply has any substance, and the timing that its speed was rated
 *   by: null where no clock runs on the post, where it was answered before, or where a reply of no
 *   substance does not stop it (rubric, speed)
 */
export function rateReply(
  { scenario, state }: Turn,
  reply: Pick<Post, 'id' | 'text' | 'channel' | 'at'>,
  to: Post | null
): { rating: ReplyRating; substantial: boolean; timing: Timing | null } {
  const needs = to && !state.answered[to.id] ? to.needs : null;
  const timing =
    to && needs ? { elapsed: reply.at - to.at, target: needs.target, limit: needs.limit } : null;
  const rating = rateOnce(contextOf(scenario, state, reply, to), timing);
  const substantial = isSubstantial(rating);
  if (timing === null || substantial) return { rating, substantial, timing };
  return {
    rating: { ...rating, ratings: { ...rating.ratings, speed: null } },
    substantial,
    timing: null
  };
}

/**
 * All that the rating of a text may depend on, as it stands now.
 *
 * @param reply its id may be that of a post that stands in the state already, or any other
 * @param to the post that it answers; null for a statement
 */
export function contextOf(
  scenario: Scenario,
  state: DrillState,
  reply: Pick<Post, 'id' | 'text' | 'channel'>,
  to: Post | null
): ReplyContext {
  const inject = to ? namesIn(scenario).injects.get(injectOf(to.id)) : undefined;
  // An author who answers back has moved on from what the inject's post asked.
  const takesUp = to && !to.answersBack ? inject?.takesUp : undefined;
  return {
    reply: reply.text,
    post: to ? { author: to.author.handle, name: to.author.name, text: to.text } : null,
    organisation: scenario.organisation,
    happened: scenario.situation.happened,
    facts: {
      known: factTexts(state, 'known'),
      unconfirmed: factTexts(state, 'unconfirmed'),
      mustNotSay: factTexts(state, 'must-not-say')
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
}

function factTexts({ facts }: DrillState, status: FactStatus): string[] {
  return facts.filter((fact) => fact.status === status).map(({ text }) => text);
}
