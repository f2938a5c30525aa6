import { margins, type Margins } from '../../core/drill/margin.ts';
import type { Post } from '../../core/drill/post.ts';
import { rateOnce } from '../../core/drill/rate-once.ts';
import { contextOf } from '../../core/drill/reply-context.ts';
import { postOfInject } from '../../core/drill/script-post.ts';
import { initialState, type DrillState } from '../../core/drill/state.ts';
import type { Scenario } from '../../core/scenario/index.ts';
import { reachOf } from '../../core/scenario/lint/reach.ts';
import type { ReplyRating } from '../../core/scoring/types.ts';

/** An inject as the network shows it. */
export interface Look {
  post: Post;
  drill: DrillState;
  margins: Margins;
}

/**
 * An inject as it will appear in the feed, with the post that it answers above it where there is one. A
 * branch stands at the earliest time at which it can come.
 *
 * @param id of the inject
 */
export function lookOf(scenario: Scenario, id: string): Look | null {
  const inject = scenario.injects.find((one) => one.id === id);
  if (!inject) return null;
  const drill: DrillState = {
    ...initialState(),
    storyStarts: scenario.story.starts,
    moves: scenario.moves.map(({ title, at = null, jump = 0 }) => ({ title, at, began: at, jump }))
  };
  const parent = scenario.injects.find((one) => one.id === inject.replyTo);
  const before = parent ? earliest(scenario, parent.id) : 0;
  if (parent) stand(drill, postOfInject(scenario, drill, parent, before));
  // What can come at once, by trust say, still comes after what it answers.
  const at = Math.max(before, earliest(scenario, id));
  const post = postOfInject(scenario, drill, inject, at);
  stand(drill, post);
  return { post, drill, margins: margins(drill) };
}

/** Drill time in ms at which an inject can come; STARTEX for what never can, which is shown all the same. */
function earliest(scenario: Scenario, id: string): number {
  const at = reachOf(scenario).inject(id);
  return Number.isFinite(at) ? at : 0;
}

function stand(drill: DrillState, post: Post): void {
  drill.posts[post.id] = post;
  drill.order.push(post.id);
}

/**
 * How a text would be rated as an answer to an inject, with the facts as they stand when it comes.
 *
 * @param id of the inject
 */
export function ratingOf(scenario: Scenario, id: string, text: string): ReplyRating | null {
  const look = lookOf(scenario, id);
  const inject = scenario.injects.find((one) => one.id === id);
  if (!look || !inject || text.trim() === '') return null;
  const at = inject.at ?? Infinity;
  const { situation, facts } = scenario;
  const drill: DrillState = {
    ...look.drill,
    responsibility: situation.becomes.reduce(
      (now, change) => (hasCome(change, at) ? change.responsibility : now),
      situation.responsibility
    ),
    facts: facts.map((fact) => {
      const changes = fact.becomes.filter((change) => hasCome(change, at));
      const status = changes.at(-1)?.status ?? fact.status;
      const words = changes.findLast((change) => change.text !== undefined)?.text ?? fact.text;
      return {
        id: fact.id,
        text: status === 'unconfirmed' ? (fact.open ?? words) : words,
        status,
        since: 0
      };
    })
  };
  const channel = inject.channel === 'direct' ? 'direct' : 'feed';
  return rateOnce(contextOf(scenario, drill, { id: 'model', text, channel }, look.post), null);
}

/** Whether a change of the script has come by a time; what waits for a condition has not. */
function hasCome(change: { at?: number | undefined }, by: number): boolean {
  return change.at !== undefined && change.at <= by;
}
