import type { FactStatus, Scenario } from '../scenario/schema.ts';
import type { ReplyContext } from '../scoring/types.ts';
import type { DrillEvent } from './events.ts';
import { apply } from './evolve.ts';
import { namesIn } from './lookup.ts';
import type { Post } from './post.ts';
import { injectOf } from './script-post.ts';
import { initialState, type DrillState } from './state.ts';

/**
 * A text of ours in the context of a moment: the post that it answers, and what is known, unconfirmed
 * and unsayable right then.
 *
 * @param state of that moment; the text may stand in it already
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
      guesses: guessesIn(scenario, state),
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

/**
 * The context in which a text of ours was rated, read back from the log: a second reader reads later,
 * and must not know more than was known then.
 *
 * @returns null where the log has no rating of such a text
 */
export function contextWhenRated(
  scenario: Scenario,
  events: readonly DrillEvent[],
  reply: string
): ReplyContext | null {
  return contextsWhenRated(scenario, events, new Set([reply])).get(reply) ?? null;
}

/** As `contextWhenRated`, of several texts, in one reading of the log. */
export function contextsWhenRated(
  scenario: Scenario,
  events: readonly DrillEvent[],
  replies: ReadonlySet<string>
): Map<string, ReplyContext> {
  const contexts = new Map<string, ReplyContext>();
  const state = initialState();
  for (const event of events) {
    if (contexts.size === replies.size) break;
    if (event.type === 'ReplyRated' && replies.has(event.reply)) {
      const post = state.posts[event.reply];
      const to = event.to === null ? null : (state.posts[event.to] ?? null);
      if (post) contexts.set(event.reply, contextOf(scenario, state, post, to));
    }
    apply(state, event);
  }
  return contexts;
}

/** What the unconfirmed facts will say once they are known, where the script words them apart. */
function guessesIn(scenario: Scenario, { facts }: DrillState): string[] {
  const { facts: scripted } = namesIn(scenario);
  return facts
    .filter(({ status }) => status === 'unconfirmed')
    .map(({ id }) => {
      const fact = scripted.get(id);
      return fact?.open === undefined ? '' : fact.text;
    });
}

function factTexts({ facts }: DrillState, status: FactStatus): string[] {
  return facts.filter((fact) => fact.status === status).map(({ text }) => text);
}
