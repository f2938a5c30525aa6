import { formatDrillTime } from '../../scenario/time.ts';
import { countWord } from '../words.ts';
import type { Coverage, Scorecard } from '../types.ts';
import { sumOfApprovals } from '../approvals.ts';
import type { Measure } from './types.ts';

const NONE = '–';
const time = (ms: number | null | undefined) =>
  ms === null || ms === undefined ? NONE : formatDrillTime(ms);
const of = (part: number, whole: number) =>
  whole === 0 ? NONE : `${String(part)} of ${String(whole)}`;

/** What coverage counts, in its parts where it has several. */
function coverageNote({ words, handOn, open }: Coverage): string {
  const parts = [
    `${of(words.met, words.due)} that needed words`,
    `${of(handOn.met, handOn.due)} to be handed on, to whatever role`,
    ...(open > 0 ? [`${String(open)} still open at the end`] : [])
  ];
  return `posts in need, met in time${handOn.due > 0 || open > 0 ? `: ${parts.join(', ')}` : ''}`;
}

/** The figures beside the five ratings. Times and spans are of drill time, m:ss. */
export function reportMeasures(card: Scorecard): Measure[] {
  const { coverage, detection, firstAnswer, statement, promises, offline, triage, escalations } =
    card;
  const right = escalations.filter(({ verdict }) => verdict === 'right').length;
  const { filed } = card.assessment;
  const waited = sumOfApprovals(card.approvals);
  return [
    ['Coverage', of(coverage.answered, coverage.needed), coverageNote(coverage)],
    [
      'Answered late',
      of(coverage.late, coverage.needed),
      'posts in need, answered after the limit'
    ],
    [
      'Time to detection',
      time(detection.first?.elapsed),
      'from the early sign to its being noticed'
    ],
    ['First answer', time(firstAnswer?.at), 'from STARTEX'],
    [
      'First statement',
      time(statement.at),
      statement.target === null
        ? 'from STARTEX; the scenario sets no target'
        : `from STARTEX; the target was ${time(statement.target)}`
    ],
    ['Updates kept', of(promises.kept, promises.promised), 'updates that were promised'],
    ['Taken offline', of(offline.moved, offline.needed), 'matters that belonged in private'],
    ['Left alone', of(triage.leftAlone, triage.toLeave), 'posts that were best left alone'],
    [
      'Escalations',
      of(right, escalations.length),
      `of the posts handed on went to the role that decides; ${coverage.handOn.due === 0 ? 'none had' : `${countWord(coverage.handOn.due)} had`} to be handed on`
    ],
    [
      'Assessment',
      filed ? of(filed.right, 3) : NONE,
      filed ? 'of cause, severity and spread right at the end' : 'none was filed'
    ],
    ...(waited
      ? [
          [
            'Approval',
            formatDrillTime(waited.waited.mean),
            `on average with those who approve, ${formatDrillTime(waited.waited.longest)} at the longest, over ${String(waited.drafts)} texts`
          ] satisfies Measure
        ]
      : [])
  ];
}
