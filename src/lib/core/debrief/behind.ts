import { formatDrillTime } from '../scenario/time.ts';
import { DIMENSIONS, type Dimension } from '../scenario/vocabulary.ts';
import type { RedFlagName } from '../scoring/types.ts';
import { needed, promisedIn, replied, seen, stated, type Counted } from './counted.ts';
import { noticedIn } from './detection.ts';
import { ratedOn } from './dimensions.ts';
import type { Need } from './needs.ts';
import { behindObjective, type ObjectiveParts } from './objectives.ts';
import type { Played } from './played.ts';
import { practicesBy } from './practices.ts';
import { bestLeft, judgedMarks } from './triage.ts';
import type {
  FirstAnswer,
  FlagCount,
  PracticeCount,
  ReplyReview,
  StatementReview
} from './types.ts';

/**
 * What stands behind every figure of a scorecard: the posts and texts that it counts, as many as it
 * says, the earliest first.
 */
export interface Behind {
  dimensions: Record<Dimension, Counted[]>;
  /** By id. */
  objectives: Record<string, Counted[]>;
  coverage: Counted[];
  /** Early signs. */
  detection: Counted[];
  firstAnswer: Counted[];
  statement: Counted[];
  promises: Counted[];
  offline: Counted[];
  leftAlone: Counted[];
  marks: Counted[];
  practices: Partial<Record<PracticeCount['practice'], Counted[]>>;
  flags: Partial<Record<RedFlagName, Counted[]>>;
}

interface Parts extends ObjectiveParts {
  /** Of the needs, those by which speed is rated. */
  timed: readonly Need[];
  replies: readonly ReplyReview[];
  statements: readonly StatementReview[];
  firstAnswer: FirstAnswer | null;
  flags: readonly FlagCount[];
}

export function behindOf(drill: Played, parts: Parts): Behind {
  const { needs, timed, replies, statements, firstAnswer } = parts;
  const said = [...replies, ...statements];
  return {
    dimensions: Object.fromEntries(
      DIMENSIONS.map((dimension) => [dimension, ratedOn(dimension, drill, timed, replies)])
    ) as Record<Dimension, Counted[]>,
    objectives: Object.fromEntries(
      drill.scenario.objectives.map(({ id }) => [id, behindObjective(drill, parts, id)])
    ),
    coverage: needs.map((need) => needed(drill, need)),
    detection: noticedIn(drill).map(({ post, first }) =>
      seen(
        post,
        first ? `${first.how} ${formatDrillTime(first.at - post.at)} after it` : 'not noticed'
      )
    ),
    firstAnswer: replies
      .filter(({ id }) => id === firstAnswer?.reply)
      .map((one) => replied(one, null)),
    statement: drill.state.statements.map(({ post, at, update }) =>
      stated({ id: post, at, update, text: drill.state.posts[post]?.text ?? '' }, null)
    ),
    promises: promisesBehind(drill),
    offline: needs
      .filter(({ needs: { action } }) => action === 'private')
      .map((need) => needed(drill, need)),
    leftAlone: leftBehind(drill),
    marks: judgedMarks(drill).map(({ post, mark, right }) =>
      seen(post, `${MARKED[mark]}, ${right ? 'rightly' : 'wrongly'}`)
    ),
    practices: Object.fromEntries(
      practicesBy(replies, statements).map(({ practice, cases }) => [
        practice,
        cases
          .toSorted((a, b) => Number(b.has) - Number(a.has) || a.text.at - b.text.at)
          .map(({ text, has }) => worded(text, has ? 'has it' : 'without it'))
      ])
    ),
    flags: Object.fromEntries(
      parts.flags.map(({ flag, replies: drawn }) => [
        flag,
        said
          .filter(({ id }) => drawn.includes(id))
          .map((text) =>
            worded(text, text.rated?.rating.flags.find((one) => one.flag === flag)?.why ?? '')
          )
      ])
    )
  };
}

const MARKED = { 'needs-answer': 'marked to be answered', ignore: 'set aside' } as const;

function worded(text: ReplyReview | StatementReview, how: string): Counted {
  return 'to' in text ? replied(text, null, how) : stated(text, null, how);
}

function leftBehind(drill: Played): Counted[] {
  const fed = new Set(Object.values(drill.state.ratings).map(({ to }) => to));
  return bestLeft(drill).map((post) =>
    seen(post, fed.has(post.id) ? 'answered all the same' : 'left alone')
  );
}

function promisesBehind(drill: Played): Counted[] {
  return drill.state.statements
    .filter(({ promise, promisedBy }) => promise !== null && promisedBy !== null)
    .map((made) => promisedIn(drill, made));
}
