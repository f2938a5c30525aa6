import { namesIn } from '../drill/lookup.ts';
import type { Post } from '../drill/post.ts';
import { rateOnce } from '../drill/rate-once.ts';
import { contextOf } from '../drill/reply-context.ts';
import { injectOf } from '../drill/script-post.ts';
import type { DrillState } from '../drill/state.ts';
import type { Action, Responsibility, Scenario, TakesUp } from '../scenario/schema.ts';
import type { ReplyRating } from '../scoring/types.ts';

/** What the author of the scenario thinks of a post that has appeared. */
export interface PostNote {
  /** What it needs; `ignore` for a post to be left alone, null for noise. */
  action: Action | null;
  /** With `escalate`: the role that should get it. */
  role: string | null;
  takesUp: TakesUp | null;
  model: string | null;
  /** Whose fault this post's matter is held to be right now. */
  responsibility: Responsibility;
}

/**
 * What a trainee brings along who was taught by the author: what each post needs, once it is there,
 * and the rubric by heart. Nothing in it is still to come: no trigger, no reaction, no later fact.
 */
export interface Notes {
  on(post: Post): PostNote;
  /** Whose fault the crisis is held to be right now. */
  responsibility(): Responsibility;
  /** Reads a draft by the rubric; `to` is null for a statement. */
  rate(draft: string, to: Post | null, channel: 'feed' | 'direct'): ReplyRating;
}

/**
 * The author's notes on a drill in play.
 *
 * @param look the whole state at this moment
 */
export function notesOn(scenario: Scenario, look: () => DrillState): Notes {
  const { injects } = namesIn(scenario);
  return {
    on(post) {
      const inject = injects.get(injectOf(post.id));
      const { responsibility, posts } = look();
      const expects = post.answersBack ? null : inject?.expects;
      return {
        // What an author who answers back needs is written on the post itself.
        action: expects?.action ?? posts[post.id]?.needs?.action ?? null,
        role: inject?.expects?.role ?? null,
        takesUp: inject?.takesUp ?? null,
        model: post.answersBack ? null : (inject?.model ?? null),
        responsibility: inject?.responsibility ?? responsibility
      };
    },
    responsibility: () => look().responsibility,
    rate: (draft, to, channel) =>
      rateOnce(contextOf(scenario, look(), { id: 'draft', text: draft, channel }, to), null)
  };
}
