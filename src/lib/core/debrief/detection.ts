import { eventsOf, theirPosts, type Played } from './played.ts';
import type { Detection } from './types.ts';
import { viewOf } from './views.ts';

/**
 * How soon an early sign was noticed: the first time that one was opened, marked, answered or
 * escalated, counted from its own appearance. Setting it aside is not noticing it.
 */
export function detectionOf(drill: Played): Detection {
  const { state, events, origins } = drill;
  const signs = theirPosts(drill).filter(({ id }) => {
    const origin = origins.get(id);
    return origin?.inject.sign === true && !origin.reaction;
  });
  type Found = NonNullable<Detection['first']>;
  let first: Found | null = null;
  for (const post of signs) {
    const times: [Found['how'], number | undefined][] = [
      ['opened', state.opened[post.id]],
      [
        'marked',
        eventsOf(events, 'PostMarked').find(
          (event) => event.post === post.id && event.mark !== null && event.mark !== 'ignore'
        )?.at
      ],
      ['answered', Object.values(state.ratings).find(({ to }) => to === post.id)?.at],
      ['escalated', state.escalations.find((made) => made.post === post.id)?.at]
    ];
    for (const [how, at] of times) {
      if (at !== undefined && (first === null || at < first.at)) {
        first = { post: viewOf(post), at, elapsed: at - post.at, how };
      }
    }
  }
  const [earliest] = signs;
  return { signs: signs.length, earliest: earliest ? viewOf(earliest) : null, first };
}
