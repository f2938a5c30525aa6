import type { DraftStatus } from '../drill/team-state.ts';
import type { ApprovalFor } from '../scenario/schema.ts';
import { rateSpeed } from '../scoring/index.ts';
import type { Level } from '../scoring/types.ts';
import type { Played } from './played.ts';
import { shortName } from './words.ts';
import { nameIn, timesSentBack } from './written.ts';

/** What became of a text that had to be approved. Times and spans in ms of drill time. */
export interface ApprovalReview {
  draft: string;
  what: ApprovalFor;
  text: string;
  /** The post that it was to answer; null for a statement. */
  post: string | null;
  /** That post's author, as a sentence carries it; null for a statement. */
  to: string | null;
  /** Names of who wrote it and who approved it. */
  writer: string;
  approvedBy: string | null;
  /** It fell to its writer, since nobody who was there held the role. */
  byWriter?: true;
  submittedAt: number;
  /** `lapsed` where ENDEX came before a decision, `not-sent-again` where it came before a new version. */
  outcome: DraftStatus | 'not-sent-again';
  /** Our post that it became; null where it did not go out. */
  published: string | null;
  /** From the first submission to its end, or to the end of the log. */
  took: number;
  /** Of that, how long it lay with those who approve. */
  waited: number;
  /** How often it was sent back. */
  sentBack: number;
  /** What the step did to speed; null where nothing was timed, or it did not go out. */
  cost: SpeedCost | null;
}

/** How soon a text came, and how soon it would have come had it gone out when it was first submitted. */
export type SpeedCost =
  | { kind: 'reply'; level: Level; atOnce: Level }
  /** The first statement against its target: by how many ms it was late, 0 in time. */
  | { kind: 'statement'; late: number; atOnce: number };

/** The drafts of a team, in the order in which they were submitted. Solo drills have none. */
export function approvalsOf(drill: Played): ApprovalReview[] {
  const { state, end } = drill;
  return Object.values(state.drafts).map((draft) => {
    const { id, what, act, post, by, approvedBy, submittedAt, status, since, waited, published } =
      draft;
    const open = status === 'waiting' || status === 'sent-back';
    const took = (open ? end : since) - submittedAt;
    const author = post === null ? undefined : state.posts[post]?.author.name;
    return {
      draft: id,
      what,
      text: act.text,
      post,
      to: author === undefined ? null : shortName(author),
      writer: nameIn(state, by),
      approvedBy: approvedBy === null ? null : nameIn(state, approvedBy),
      ...(approvedBy === by && { byWriter: true as const }),
      submittedAt,
      outcome: status === 'lapsed' && isWithWriter(drill, id) ? 'not-sent-again' : status,
      published,
      took,
      waited: waited + (status === 'waiting' ? end - since : 0),
      sentBack: timesSentBack(draft),
      cost: published === null ? null : costOf(drill, published, took)
    };
  });
}

/** Whether a draft that lapsed had been sent back last, and lay with who wrote it. */
function isWithWriter({ events }: Played, draft: string): boolean {
  const last = events.findLast(
    (event) =>
      (event.type === 'DraftSentBack' || event.type === 'DraftRevised') && event.draft === draft
  );
  return last?.type === 'DraftSentBack';
}

function costOf({ scenario, state }: Played, published: string, took: number): SpeedCost | null {
  const timing = state.ratings[published]?.timing;
  if (timing) {
    const atOnce = { ...timing, elapsed: timing.elapsed - took };
    return { kind: 'reply', level: rateSpeed(timing).level, atOnce: rateSpeed(atOnce).level };
  }
  const first = state.statements[0];
  if (!scenario.statement || first?.post !== published) return null;
  const late = first.at - scenario.statement.target;
  return { kind: 'statement', late: Math.max(0, late), atOnce: Math.max(0, late - took) };
}

/** What the approval step came to in a drill. Spans in ms of drill time. */
export interface ApprovalSum {
  drafts: number;
  approved: number;
  /** Of those, the ones that fell to their writers. */
  byWriter: number;
  /** Drafts that were sent back at least once. */
  sentBack: number;
  withdrawn: number;
  /** Lay with who wrote them at ENDEX, after being sent back. */
  notSentAgain: number;
  /** Lay with those who approve at ENDEX. */
  undecided: number;
  /** Withdrawn, not sent again, or not decided. */
  neverOut: number;
  /** How long a draft lay with those who approve. */
  waited: { mean: number; longest: number };
  /** Replies that lost speed by the step, and how many levels together. */
  slowed: number;
  levels: number;
  /** By how much the step made the first statement miss its target. */
  statementLate: number;
}

/** @returns null where nothing had to be approved */
export function sumOfApprovals(approvals: readonly ApprovalReview[]): ApprovalSum | null {
  if (approvals.length === 0) return null;
  const waits = approvals.map(({ waited }) => waited);
  const lost = approvals.flatMap(({ cost }) =>
    cost?.kind === 'reply' && cost.atOnce > cost.level ? [cost.atOnce - cost.level] : []
  );
  const count = (which: ApprovalReview['outcome']) =>
    approvals.filter(({ outcome }) => outcome === which).length;
  const withdrawn = count('withdrawn');
  const notSentAgain = count('not-sent-again');
  const undecided = count('lapsed');
  return {
    drafts: approvals.length,
    approved: count('approved'),
    byWriter: approvals.filter(({ byWriter }) => byWriter).length,
    sentBack: approvals.filter(({ sentBack }) => sentBack > 0).length,
    withdrawn,
    notSentAgain,
    undecided,
    neverOut: withdrawn + notSentAgain + undecided,
    waited: {
      mean: waits.reduce((sum, one) => sum + one, 0) / waits.length,
      longest: Math.max(...waits)
    },
    slowed: lost.length,
    levels: lost.reduce((sum, one) => sum + one, 0),
    statementLate: approvals.reduce(
      (sum, { cost }) => (cost?.kind === 'statement' ? sum + cost.late - cost.atOnce : sum),
      0
    )
  };
}
