import { pressing, type InboxItem } from '../drill/inbox.ts';
import type { Mark, Post } from '../drill/post.ts';
import { SECOND } from '../scenario/time.ts';
import type { Trainee } from './robot.ts';
import type { Sight } from './sight.ts';

const GLANCE = 2 * SECOND;

/** What still asks something of the trainee and has not been tried, in the order of their inbox. */
export function untried({ state, now }: Sight, tried: ReadonlySet<string>): InboxItem[] {
  return pressing(state, now).filter(({ id }) => !tried.has(id));
}

/**
 * A trainee who reads every new post first and puts a mark on some. In harder drills nothing shows
 * which posts need an answer, so that this is how they come to have clocks.
 */
export function marking(
  trainee: Trainee,
  judge: (post: Post, sight: Sight) => Mark | null
): Trainee {
  let read = 0;
  return {
    next(sight) {
      const { order, posts } = sight.state;
      while (read < order.length) {
        const post = posts[order[read] ?? ''];
        read += 1;
        const mark = post && !post.ours ? judge(post, sight) : null;
        if (!post || !mark) continue;
        return { takes: GLANCE, carryOut: () => [{ type: 'MarkPost', post: post.id, mark }] };
      }
      return trainee.next(sight);
    }
  };
}

/** How somebody sorts posts who was told nothing: whoever speaks to us, apart from bots, wants an answer. */
export function markByLooks(post: Post, { state }: Sight): Mark | null {
  if (state.guided || post.channel === 'briefing' || post.author.kind === 'bot') return null;
  const speaksToUs = post.mentions || post.channel === 'direct' || post.answersBack === true;
  return speaksToUs ? 'needs-answer' : null;
}
