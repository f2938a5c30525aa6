import { GOOD_PRACTICES, RED_FLAGS } from '../scoring/types.ts';
import type { FlagCount, PracticeCount, ReplyReview, StatementReview } from './types.ts';

type Said = ReplyReview | StatementReview;

interface Practice {
  practice: PracticeCount['practice'];
  /** Texts that could have had it, and whether they had. */
  cases: { text: Said; has: boolean }[];
}

/** Good practice beyond the five dimensions (rubric), with how often it could have been. */
export function practicesOf(
  replies: readonly ReplyReview[],
  statements: readonly StatementReview[]
): PracticeCount[] {
  return practicesBy(replies, statements).map(({ practice, cases }) => ({
    practice,
    count: cases.filter(({ has }) => has).length,
    of: cases.length
  }));
}

/** Good practice with the texts that had it and those that could have; left out where none could. */
export function practicesBy(
  replies: readonly ReplyReview[],
  statements: readonly StatementReview[]
): Practice[] {
  const rated = replies.filter(({ rated: { rating } }) => rating.notRated === undefined);
  const all: Practice[] = GOOD_PRACTICES.map((practice) => {
    // An update is promised to everyone at least as often as to one person.
    const could: readonly Said[] =
      practice === 'next-update' ? [...rated, ...statements.filter(isRated)] : rated;
    return {
      practice,
      cases: could.map((text) => ({
        text,
        has:
          text.rated?.rating.practices.includes(practice) === true ||
          (practice === 'hand-over' && 'movedToPrivate' in text && text.movedToPrivate)
      }))
    };
  });
  all.push({
    practice: 'promise-kept',
    cases: statements
      .filter(({ promise }) => promise === 'kept' || promise === 'broken')
      .map((text) => ({ text, has: text.promise === 'kept' }))
  });
  all.push({
    practice: 'correction',
    cases: replies
      .filter((reply) => reply.rated.rating.flags.length > 0)
      .map((text) => ({ text, has: text.corrected !== null }))
  });
  return all.filter(({ cases }) => cases.length > 0);
}

/** Of a teammate's there is no rating for who reads their own scorecard. */
const isRated = ({ rated }: StatementReview) => rated !== null;

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
