import { GOOD_PRACTICES, RED_FLAGS } from '../scoring/types.ts';
import type { FlagCount, PracticeCount, Promises, ReplyReview, StatementReview } from './types.ts';

/** Good practice beyond the five dimensions (rubric), with how often it could have been. */
export function practicesOf(
  replies: readonly ReplyReview[],
  statements: readonly StatementReview[],
  promises: Promises
): PracticeCount[] {
  const rated = replies.filter(({ rated: { rating } }) => rating.notRated === undefined);
  const counts: PracticeCount[] = GOOD_PRACTICES.map((practice) => {
    // An update is promised to everyone at least as often as to one person.
    const all = practice === 'next-update' ? [...rated, ...statements] : rated;
    const having = all.filter((said) => said.rated?.rating.practices.includes(practice));
    return { practice, count: having.length, of: all.length };
  });
  counts.push({
    practice: 'promise-kept',
    count: promises.kept,
    of: promises.kept + promises.broken
  });
  const flagged = replies.filter((reply) => reply.rated.rating.flags.length > 0);
  counts.push({
    practice: 'correction',
    count: flagged.filter(({ corrected }) => corrected !== null).length,
    of: flagged.length
  });
  return counts.filter(({ of }) => of > 0);
}

/** Red flags by kind, the most frequent first, each with the replies and statements that drew it. */
export function flagsOf(
  replies: readonly ReplyReview[],
  statements: readonly StatementReview[]
): FlagCount[] {
  const said = [...replies, ...statements];
  return RED_FLAGS.flatMap((flag): FlagCount[] => {
    const drawn = said.filter(({ rated }) => rated?.rating.flags.some((one) => one.flag === flag));
    return drawn.length === 0 ? [] : [{ flag, replies: drawn.map(({ id }) => id) }];
  }).sort((a, b) => b.replies.length - a.replies.length);
}
