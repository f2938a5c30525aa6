import type { ApprovalReview, ApprovalSum } from '../../core/debrief/types.ts';
import { formatDrillTime } from '../../core/scenario/time.ts';
import type { MeasureView } from './words.ts';

/** What the approval step came to, as a row of measures. */
export function approvalMeasures(sum: ApprovalSum): MeasureView[] {
  const { drafts, approved, byWriter, sentBack, neverOut, waited, levels, statementLate } = sum;
  const open = drafts - approved - neverOut;
  return [
    {
      name: 'Drafts',
      figure: String(drafts),
      note: `${String(approved)} approved${byWriter === 0 ? '' : `, ${String(byWriter)} of them by who wrote it`}${open === 0 ? '' : `, ${String(open)} still open`}`,
      late: false
    },
    {
      name: 'Lay with approvers',
      figure: formatDrillTime(waited.mean),
      note: drafts === 1 ? '' : `on average; ${formatDrillTime(waited.longest)} at the longest`,
      late: false
    },
    {
      name: 'Sent back',
      figure: String(sentBack),
      note: sentBack === 0 ? 'none had to be written again' : `of ${String(drafts)}, at least once`,
      late: false
    },
    {
      name: 'Cost in speed',
      figure:
        levels > 0
          ? `−${String(levels)}`
          : statementLate > 0
            ? formatDrillTime(statementLate)
            : 'none',
      note: speedNote(sum),
      late: levels > 0 || statementLate > 0
    },
    {
      name: 'Never went out',
      figure: String(neverOut),
      note: neverOutNote(sum),
      late: neverOut > 0
    }
  ];
}

function speedNote({ levels, slowed, statementLate }: ApprovalSum): string {
  const replies = `${levels === 1 ? 'level' : 'levels'}, in ${slowed === 1 ? 'one reply' : `${String(slowed)} replies`}`;
  if (statementLate === 0) return levels === 0 ? 'no reply lost a level by it' : replies;
  return levels === 0
    ? 'of lateness for the first statement; no reply lost a level'
    : `${replies}; and ${formatDrillTime(statementLate)} of lateness for the first statement`;
}

function neverOutNote(sum: ApprovalSum): string {
  const { drafts, approved, withdrawn, notSentAgain, undecided } = sum;
  const ways = [
    withdrawn > 0 && `${String(withdrawn)} withdrawn`,
    notSentAgain > 0 && `${String(notSentAgain)} sent back and not sent again`,
    undecided > 0 && `${String(undecided)} not decided by ENDEX`
  ].filter((way) => way !== false);
  if (ways.length > 0) return ways.join(', ');
  return approved === drafts ? 'each was approved' : 'none so far';
}

/** What became of a draft. */
export function outcomeWords({
  outcome,
  approvedBy,
  byWriter,
  took,
  waited
}: ApprovalReview): string {
  const lay = waited === took ? '' : `, ${formatDrillTime(waited)} of it with who approves`;
  switch (outcome) {
    case 'approved':
      return `Approved by ${approvedBy ?? 'a colleague'}${byWriter ? ', who wrote it,' : ''} after ${formatDrillTime(took)}${lay}`;
    case 'withdrawn':
      return `Withdrawn after ${formatDrillTime(took)}${lay}`;
    case 'not-sent-again':
      return `Not sent again by ENDEX, after ${formatDrillTime(took)}${lay}`;
    case 'lapsed':
      return `Not decided by ENDEX, after ${formatDrillTime(took)}${lay}`;
    case 'waiting':
    case 'sent-back':
      return `Still open after ${formatDrillTime(took)}${lay}`;
    default:
      return outcome satisfies never;
  }
}

/** What the step did to speed; null where it did nothing. */
export function costWords({ cost }: ApprovalReview): string | null {
  if (!cost) return null;
  if (cost.kind === 'reply') {
    const { level, atOnce } = cost;
    return level === atOnce
      ? null
      : `Speed ${String(level)}; sent at once it would have been ${String(atOnce)}.`;
  }
  const { late, atOnce } = cost;
  if (late === 0) return null;
  return atOnce === 0
    ? `${formatDrillTime(late)} after the target for a first statement; sent at once it would have been in time.`
    : `${formatDrillTime(late)} after the target for a first statement; sent at once, ${formatDrillTime(atOnce)}.`;
}
