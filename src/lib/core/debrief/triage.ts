import { eventsOf, isToBeLeft, theirPosts, type Played } from './played.ts';
import type { Triage } from './types.ts';
import { viewOf } from './views.ts';

/** How well the feed was sorted: what was best left alone, and what the marks said. */
export function triageOf(drill: Played): Triage {
  const { state, events } = drill;
  const posts = theirPosts(drill);
  const toLeave = posts.filter(({ id }) => isToBeLeft(drill, id));
  const fed = toLeave.flatMap((post) => {
    const reply = Object.values(state.ratings).find(({ to }) => to === post.id);
    return reply ? [{ post: viewOf(post), reply: reply.reply, at: reply.at }] : [];
  });

  // The last word on each post counts; "watch" is never wrong.
  const judged = posts.flatMap((post) => {
    const mark = state.marks[post.id]?.mark;
    if (mark === undefined || mark === 'watch') return [];
    return [(mark === 'needs-answer') === (post.needs !== null)];
  });
  const setAside = posts.flatMap((post) => {
    if (!post.needs) return [];
    const mark = eventsOf(events, 'PostMarked').find(
      (event) => event.post === post.id && event.mark === 'ignore'
    );
    return mark ? [{ post: viewOf(post), at: mark.at }] : [];
  });
  return {
    toLeave: toLeave.length,
    leftAlone: toLeave.length - fed.length,
    fed,
    marks: judged.length,
    marksRight: judged.filter(Boolean).length,
    setAside
  };
}
