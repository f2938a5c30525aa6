import { formatDrillTime } from '../../scenario/time.ts';
import { capital } from '../../scenario/capital.ts';
import { allInNeed, counted, countWord } from '../words.ts';
import type { Coverage, Met, Promises, Scorecard } from '../types.ts';
import { sumOfApprovals } from '../approvals.ts';
import type { Measure } from './types.ts';

const NONE = '–';
const time = (ms: number | null | undefined) =>
  ms === null || ms === undefined ? NONE : formatDrillTime(ms);
const of = (part: number, whole: number) =>
  whole === 0 ? NONE : `${String(part)} of ${String(whole)}`;

/** `Of two posts that needed words one was met in time.`; nothing where there was none. */
function metWords({ met, due }: Met, which: string): string[] {
  if (due === 0) return [];
  if (due === 1)
    return [`The one post that ${which} was ${met === 1 ? 'met in time' : 'not met in time'}.`];
  const said =
    met === 0 ? 'none was' : met === 1 ? 'one was' : `${met === due ? 'all' : countWord(met)} were`;
  return [`Of ${countWord(due)} posts that ${which} ${said} met in time.`];
}

/** What coverage counts, in its parts where it has several. */
function coverageNote({ needed, words, handOn, open, skipped }: Coverage): string {
  const notCounted = leftOut(skipped, needed, allInNeed(skipped));
  if (needed === 0) return notCounted[0] ?? 'No post was in need.';
  const whole = 'Posts in need that were met in time.';
  if (handOn.due === 0 && open === 0) return [whole, ...notCounted].join(' ');
  const atTheEnd =
    open === 0
      ? []
      : [`${capital(countWord(open))} ${open === 1 ? 'was' : 'were'} still open at the end.`];
  return [
    whole,
    ...metWords(words, 'needed words'),
    ...metWords(handOn, 'had to be handed on, to whatever role,'),
    ...atTheEnd,
    ...notCounted
  ].join(' ');
}

function detectionNote({ signs, first, tooEarly }: Scorecard['detection']): string {
  if (first) return 'From the early sign to its being noticed.';
  if (tooEarly) return 'Too early to say: the drill ended soon after the first early sign.';
  return signs === 0 ? 'There was no early sign.' : 'No early sign was noticed.';
}

function statementNote({ at, target, standing }: Scorecard['statement']): string {
  const wanted =
    target === null
      ? 'the scenario sets no target'
      : `the target was ${time(target)}${standing === 'skipped' ? ', and the clock was moved on over it' : ''}`;
  return `${at === null ? 'None was made' : 'From STARTEX'}; ${wanted}.`;
}

function escalationsNote(handedOn: number, due: number): string {
  const had = due === 0 ? 'none' : countWord(due);
  return handedOn === 0
    ? `No post was handed on; ${had} had to be.`
    : `Posts handed on that went to the role that decides; ${had} had to be handed on.`;
}

function updatesNote({ promised, skipped }: Promises): string {
  const all = skipped === 1 ? 'the update that was promised' : `all ${countWord(skipped)} updates`;
  const notCounted = leftOut(skipped, promised, all);
  if (promised === 0) return notCounted[0] ?? 'No update was promised.';
  return ['Promised updates that came in time.', ...notCounted].join(' ');
}

/** What counts nowhere, since nobody had the time for it: some beside what counts, or all. */
function leftOut(skipped: number, counted: number, all: string): string[] {
  if (skipped === 0) return [];
  const whose = counted === 0 ? all : `${countWord(skipped)} more`;
  return [
    `The clock was moved on over the time of ${whose}: ${skipped === 1 ? 'it does' : 'they do'} not count.`
  ];
}

/** The figures beside the five ratings. Times and spans are of drill time, m:ss. */
export function reportMeasures(card: Scorecard): Measure[] {
  const { coverage, detection, firstAnswer, statement, promises, offline, triage, escalations } =
    card;
  const right = escalations.filter(({ verdict }) => verdict === 'right').length;
  const { filed, truth } = card.assessment;
  const waited = sumOfApprovals(card.approvals);
  return [
    ['Coverage', of(coverage.answered, coverage.needed), coverageNote(coverage)],
    [
      'Answered late',
      of(coverage.late, coverage.needed),
      coverage.needed === 0
        ? coverage.skipped === 0
          ? 'No post was in need.'
          : 'No post counts.'
        : 'Posts in need that were answered after the limit.'
    ],
    ['Time to detection', time(detection.first?.elapsed), detectionNote(detection)],
    ['First answer', time(firstAnswer?.at), firstAnswer ? 'From STARTEX.' : 'Nobody was answered.'],
    ['First statement', time(statement.at), statementNote(statement)],
    ['Updates kept', of(promises.kept, promises.promised), updatesNote(promises)],
    [
      'Taken offline',
      of(offline.moved, offline.needed),
      offline.needed === 0
        ? 'No matter belonged in private.'
        : 'Matters that belonged in private and were taken there.'
    ],
    [
      'Left alone',
      of(triage.leftAlone, triage.toLeave),
      triage.toLeave === 0
        ? 'No post was best left alone.'
        : 'Posts that were best left alone, and were.'
    ],
    [
      'Escalations',
      of(right, escalations.length),
      escalationsNote(escalations.length, coverage.handOn.due)
    ],
    [
      'Assessment',
      filed ? of(filed.right, 3) : NONE,
      filed
        ? 'Of cause, severity and spread, those that were right at the end.'
        : truth === null
          ? 'None was filed, and none was due yet.'
          : 'None was filed.'
    ],
    ...(waited
      ? [
          [
            'Approval',
            formatDrillTime(waited.waited.mean),
            `How long a text lay with those who approve, on average; ${formatDrillTime(waited.waited.longest)} at the longest. ${capital(counted(waited.drafts, 'text'))} had to be approved.`
          ] satisfies Measure
        ]
      : [])
  ];
}
