import type { Scenario } from '../scenario/schema.ts';
import { needed, promisedIn, seen, stated, type Counted } from './counted.ts';
import { mean } from './figures.ts';
import type { Need } from './needs.ts';
import type { Played } from './played.ts';
import { promiseOf } from './promises.ts';
import { textLevels } from './replies.ts';
import { bestLeft } from './triage.ts';
import type {
  AssessmentComparison,
  EscalationReview,
  Grade,
  ObjectiveRating,
  StatementMeasure
} from './types.ts';
import { counted, listed } from './words.ts';

/**
 * How well each objective was met. Everything that rolls up to it is worth 0 to 4:
 * - a post that needs words: the mean of all five levels of the reply that met its need (speed is one
 *   of them, and 0 where that reply came after the limit); 1 at most where the reply drew a red flag;
 *   0 where none came;
 * - a post to be escalated: 4 for the right role within the limit, 2 for another role or after it, else 0;
 * - the posts to be left alone, together: 4 by the share that was;
 * - the first statement: the mean of its levels, one less after its target, 0 after its limit;
 * - the updates that statements promised, together, for the objectives of the statement: 4 by the share
 *   that came; one that is not yet due counts for nothing;
 * - the first assessment: 4 by the share of closed fields that the last version has right (half for
 *   one step off), one less after its target.
 *
 * The mean of these gives the grade (HSEEP): P from 3 with nothing missed, S from 2, M from 1, else U.
 * A promise that was broken is missed, so an objective with one is never performed without challenges.
 * Where half of what had to be done was missed it is M at best, and U where all was: leaving everything
 * alone leaves the right things alone too.
 * What had neither happened nor fallen due counts for nothing, and so does a text that could not be rated;
 * nor does what fell due while a facilitator moved the clock on, or come late for it.
 * What was left alone counts beside what had to be done: by itself only where nothing else is asked.
 */
export function objectivesOf(drill: Played, parts: ObjectiveParts): ObjectiveRating[] {
  return drill.scenario.objectives.map(({ id, text }) => {
    const pieces = piecesOf(drill, parts, id);
    const value = mean(pieces.map(({ worth }) => worth));
    const grade = value === null ? null : gradeOf(value, pieces);
    return { id, text, grade, reason: reasonOf(pieces), n: pieces.length };
  });
}

/** What objectives are rated from. */
export interface ObjectiveParts {
  needs: readonly Need[];
  escalations: readonly EscalationReview[];
  statement: StatementMeasure;
  assessment: AssessmentComparison;
}

/** One thing that an objective is rated from. */
interface Piece {
  kind: 'post' | 'hand-on' | 'leave' | 'statement' | 'updates' | 'assessment';
  /** 0 to 4. */
  worth: number;
  /** That it was left undone; of what counts together, that some of it was. */
  missed: boolean;
  /** That it came after its target, for which its worth is lower. */
  late?: boolean;
  says?: string;
  /** Where it can be read. */
  shows: Counted[];
}

/** Everything that rolls up to an objective, as it can be read, each with what it is worth. */
export function behindObjective(
  drill: Played,
  parts: ObjectiveParts,
  objective: string
): Counted[] {
  return piecesOf(drill, parts, objective).flatMap(({ shows }) => shows);
}

function piecesOf(drill: Played, parts: ObjectiveParts, objective: string): Piece[] {
  const posts = postPieces(drill, parts.needs, parts.escalations, objective);
  const rest = [
    ...statementPiece(drill, parts.statement, objective),
    ...updatesPiece(drill, objective),
    ...assessmentPiece(drill, parts.assessment, objective)
  ];
  const untouched = posts.length === 0 && rest.length === 0 && asksForMore(drill, objective);
  return untouched ? [] : [...posts, ...leftPiece(drill, objective), ...rest];
}

/** Whether an objective is more than leaving alone what is to be left. */
function asksForMore({ scenario }: Played, objective: string): boolean {
  return (
    has(scenario.statement, objective) ||
    has(scenario.assessment, objective) ||
    scenario.injects.some(
      ({ expects }) => expects?.objectives.includes(objective) && expects.action !== 'ignore'
    )
  );
}

function gradeOf(value: number, pieces: readonly Piece[]): Grade {
  const asked = pieces.filter(({ kind }) => kind !== 'leave');
  const missed = asked.filter((piece) => piece.missed && piece.worth === 0).length;
  if (missed > 0 && missed === asked.length) return 'U';
  if (missed > 0 && missed * 2 >= asked.length) return value >= 1 ? 'M' : 'U';
  if (value >= 3) return pieces.some(({ missed }) => missed) ? 'S' : 'P';
  return value >= 2 ? 'S' : value >= 1 ? 'M' : 'U';
}

function postPieces(
  drill: Played,
  needs: readonly Need[],
  escalations: readonly EscalationReview[],
  objective: string
): Piece[] {
  return needs
    .filter(({ expects, outcome }) => expects?.objectives.includes(objective) && outcome !== 'open')
    .flatMap((need): Piece[] => {
      const { post, outcome, by } = need;
      const missed = outcome === 'missed';
      if (need.needs.action === 'escalate') {
        const right = escalations.some(
          (made) => made.post.id === post.id && made.verdict === 'right'
        );
        const worth = missed ? 0 : right && outcome === 'answered' ? 4 : 2;
        return [{ kind: 'hand-on', worth, missed, shows: [needed(drill, need, worth)] }];
      }
      const rated = by === null ? undefined : drill.state.ratings[by];
      if (missed || !rated)
        return [{ kind: 'post', worth: 0, missed, shows: [needed(drill, need, 0)] }];
      const levels = textLevels(rated);
      if (levels.length === 0) return [];
      const speed = outcome === 'late' ? 0 : rated.rating.ratings.speed?.level;
      const worth = mean([...levels, ...(speed === undefined ? [] : [speed])]) ?? 0;
      const capped = rated.rating.flags.length > 0 ? Math.min(1, worth) : worth;
      return [{ kind: 'post', worth: capped, missed, shows: [needed(drill, need, capped)] }];
    });
}

function leftPiece(drill: Played, objective: string): Piece[] {
  const posts = bestLeft(drill).filter(({ id }) =>
    drill.origins.get(id)?.expects?.objectives.includes(objective)
  );
  if (posts.length === 0) return [];
  const answered = (id: string) => Object.values(drill.state.ratings).some(({ to }) => to === id);
  const fed = posts.filter(({ id }) => answered(id)).length;
  const left = posts.length - fed;
  return [
    {
      kind: 'leave',
      worth: (left / posts.length) * 4,
      missed: fed > 0,
      says: `${String(left)} of ${String(posts.length)} rightly left alone`,
      shows: posts.map((post) =>
        answered(post.id) ? seen(post, 'answered all the same', 0) : seen(post, 'left alone', 4)
      )
    }
  ];
}

function statementPiece(
  { scenario, state }: Played,
  { standing }: StatementMeasure,
  objective: string
): Piece[] {
  if (!has(scenario.statement, objective)) return [];
  const first = state.statements[0];
  const rated = first && state.ratings[first.post];
  const shown = (worth: number): Counted[] => {
    if (!first) {
      const at = scenario.statement?.target ?? 0;
      return [{ at, says: 'No statement by its target', text: '', reply: null, worth }];
    }
    const { post: id, at, update } = first;
    const how = standing === 'in-time' ? 'in time' : 'after its target';
    return [stated({ id, at, update, text: state.posts[id]?.text ?? '' }, worth, how)];
  };
  switch (standing) {
    case 'not-asked':
    case 'not-due':
    case 'skipped':
      return [];
    case 'none':
    case 'too-late':
      return [{ kind: 'statement', worth: 0, missed: true, shows: shown(0) }];
    case 'in-time':
    case 'late': {
      const worth = mean(rated ? textLevels(rated) : []);
      if (worth === null) return [];
      const late = standing === 'late';
      const counts = Math.max(0, worth - (late ? 1 : 0));
      return [{ kind: 'statement', worth: counts, missed: false, late, shows: shown(counts) }];
    }
    default:
      return standing satisfies never;
  }
}

function updatesPiece(drill: Played, objective: string): Piece[] {
  if (!has(drill.scenario.statement, objective)) return [];
  const { statements } = drill.state;
  const kept = statements.filter((made) => promiseOf(drill, made) === 'kept');
  const due = statements.filter(
    (made) => kept.includes(made) || promiseOf(drill, made) === 'broken'
  );
  if (due.length === 0) return [];
  return [
    {
      kind: 'updates',
      worth: (kept.length / due.length) * 4,
      missed: kept.length < due.length,
      says: `${String(kept.length)} of ${String(due.length)} promised ${due.length === 1 ? 'update' : 'updates'} in time`,
      shows: due.map((made) => promisedIn(drill, made, kept.includes(made) ? 4 : 0))
    }
  ];
}

function assessmentPiece(
  { scenario, end }: Played,
  { target, filed, skipped }: AssessmentComparison,
  objective: string
): Piece[] {
  if (!has(scenario.assessment, objective)) return [];
  if (!filed) {
    if (target === null || end < target || skipped) return [];
    const none = { at: target, says: 'No assessment by its target', text: '', reply: null };
    return [{ kind: 'assessment', worth: 0, missed: true, shows: [{ ...none, worth: 0 }] }];
  }
  const share = [filed.cause, filed.severity, filed.spread].reduce(
    (sum, { right, apart }) => sum + (right ? 1 : apart === 1 ? 0.5 : 0),
    0
  );
  const worth = Math.max(0, (share / 3) * 4 - (filed.late ? 1 : 0));
  const { happened } = filed.last;
  const says = `Assessment, ${String(filed.right)} of 3 as it was${filed.late ? ', late' : ''}`;
  const shows = [{ at: filed.firstAt, says, text: happened, reply: null, worth }];
  return [{ kind: 'assessment', worth, missed: false, shows }];
}

const has = (part: Scenario['statement'] | Scenario['assessment'], objective: string) =>
  part?.objectives.includes(objective) === true;

function reasonOf(pieces: readonly Piece[]): string {
  if (pieces.length === 0) return 'nothing came up for it';
  const of = (kind: Piece['kind']) => pieces.filter((piece) => piece.kind === kind);
  const parts: string[] = [];
  const posts = of('post');
  if (posts.length > 0) {
    const missed = posts.filter((piece) => piece.missed).length;
    const level = mean(posts.filter((piece) => !piece.missed).map(({ worth }) => worth));
    parts.push(
      missed === posts.length
        ? `${counted(posts.length, 'post')} in need, none answered`
        : `${String(posts.length - missed)} of ${String(posts.length)} posts answered, at ${(level ?? 0).toFixed(1)} of 4`
    );
  }
  const handed = of('hand-on');
  if (handed.length > 0) {
    const done = handed.filter(({ worth }) => worth === 4).length;
    parts.push(`${String(done)} of ${String(handed.length)} handed to the right role in time`);
  }
  parts.push(...of('leave').flatMap(({ says }) => says ?? []));
  for (const { missed, worth, late } of of('statement')) {
    const at = `the first statement at ${worth.toFixed(1)} of 4`;
    parts.push(missed ? 'no statement in time' : late ? `${at} with its lateness` : at);
  }
  parts.push(...of('updates').flatMap(({ says }) => says ?? []));
  for (const { missed, worth } of of('assessment')) {
    parts.push(missed ? 'no assessment filed' : `the assessment at ${worth.toFixed(1)} of 4`);
  }
  return listed(parts);
}
