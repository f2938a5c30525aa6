import type { ApprovalReview, ApprovalSum } from '../../core/debrief/types.ts';
import { formatDrillTime } from '../../core/scenario/time.ts';
import type { MeasureView } from './words.ts';

/** What the approval step came to, as a row of measures. */
export function approvalMeasures(sum: ApprovalSum): MeasureView[] {
  const { drafts, approved, sentBack, neverOut, waited, slowed, levels } = sum;
  return [
    {
      name: 'Drafts',
      figure: String(drafts),
      note: `${String(approved)} approved`,
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
      figure: levels === 0 ? 'none' : `−${String(levels)}`,
      note:
        levels === 0
          ? 'no reply lost a level by it'
          : `${levels === 1 ? 'level' : 'levels'}, in ${slowed === 1 ? 'one reply' : `${String(slowed)} replies`}`,
      late: levels > 0
    },
    {
      name: 'Never went out',
      figure: String(neverOut),
      note: neverOut === 0 ? 'each was decided in time' : 'withdrawn, or not decided by ENDEX',
      late: neverOut > 0
    }
  ];
}

/** What became of a draft. */
export function outcomeWords({ outcome, approvedBy, took, waited }: ApprovalReview): string {
  const lay = waited === took ? '' : `, ${formatDrillTime(waited)} of it with who approves`;
  switch (outcome) {
    case 'approved':
      return `Approved by ${approvedBy ?? 'a colleague'} after ${formatDrillTime(took)}${lay}`;
    case 'withdrawn':
      return `Withdrawn after ${formatDrillTime(took)}`;
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
