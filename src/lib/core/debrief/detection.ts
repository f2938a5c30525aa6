import type { Post } from '../drill/post.ts';
import { MINUTE } from '../scenario/time.ts';
import { eventsOf, theirPosts, type Played } from './played.ts';
import type { Detection } from './types.ts';
import { viewOf } from './views.ts';

/** Whoever notices an early sign within this, in ms of drill time, was soon enough. */
export const SOON = 4 * MINUTE;

type Notice = Pick<NonNullable<Detection['first']>, 'at' | 'how'>;

/**
 * How soon an early sign was noticed: the first time that one was opened, marked, answered or
 * escalated, counted from its own appearance. Setting it aside is not noticing it.
 */
export function detectionOf(drill: Played): Detection {
  const signs = noticedIn(drill);
  const [found] = signs
    .flatMap(({ post, first }) => (first ? [{ post, ...first }] : []))
    .sort((a, b) => a.at - b.at);
  return {
    signs: signs.length,
    earliest: signs[0] ? viewOf(signs[0].post) : null,
    first: found
      ? {
          post: viewOf(found.post),
          at: found.at,
          elapsed: found.at - found.post.at,
          how: found.how
        }
      : null,
    tooEarly: !found && signs[0] !== undefined && drill.end - signs[0].post.at < SOON
  };
}

/** Each early sign that appeared, with when and how it was first noticed; null where it was not. */
export function noticedIn(drill: Played): { post: Post; first: Notice | null }[] {
  const { state, events, origins } = drill;
  return theirPosts(drill)
    .filter(({ id }) => {
      const origin = origins.get(id);
      return origin?.inject.sign === true && !origin.reaction;
    })
    .map((post) => {
      const times: [Notice['how'], number | undefined][] = [
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
      const [first = null] = times
        .flatMap(([how, at]) => (at === undefined ? [] : [{ how, at }]))
        .sort((a, b) => a.at - b.at);
      return { post, first };
    });
}
