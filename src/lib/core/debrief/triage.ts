import type { Mark, Post } from '../drill/post.ts';
import { eventsOf, isToBeLeft, jumpsIn, theirPosts, type Played } from './played.ts';
import { hadNoTime } from './skipped.ts';
import type { Triage } from './types.ts';
import { viewOf } from './views.ts';

/** How well the feed was sorted: what was best left alone, and what the marks said. */
export function triageOf(drill: Played): Triage {
  const { state, events } = drill;
  const posts = theirPosts(drill);
  const toLeave = bestLeft(drill);
  const fed = toLeave.flatMap((post) => {
    const reply = Object.values(state.ratings).find(({ to }) => to === post.id);
    return reply ? [{ post: viewOf(post), reply: reply.reply, at: reply.at }] : [];
  });

  const judged = judgedMarks(drill);
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
    marksRight: judged.filter(({ right }) => right).length,
    setAside
  };
}

/**
 * The posts that were best left alone, but for those over whose time the clock was moved on: what nobody
 * could answer, nobody left alone.
 */
export function bestLeft(drill: Played): Post[] {
  const jumps = jumpsIn(drill);
  const answered = new Set(Object.values(drill.state.ratings).map(({ to }) => to));
  return theirPosts(drill).filter(
    ({ id, at }) => isToBeLeft(drill, id) && (answered.has(id) || !hadNoTime(jumps, at, drill.end))
  );
}

/** Marks on posts, the last word on each, and whether they were right; "watch" is never wrong. */
export function judgedMarks(
  drill: Played
): { post: Post; mark: Exclude<Mark, 'watch'>; right: boolean }[] {
  return theirPosts(drill).flatMap((post) => {
    const mark = drill.state.marks[post.id]?.mark;
    if (mark === undefined || mark === 'watch') return [];
    return [{ post, mark, right: (mark === 'needs-answer') === (post.needs !== null) }];
  });
}
