import { DIMENSIONS } from '../../scenario/vocabulary.ts';
import type { Scorecard } from '../types.ts';
import { headingOf, LEVELS } from './ratings.ts';
import { inSeconds, tableOf, type CellValue, type TakenTable } from './table.ts';

/** A figure of a scorecard. Times and spans of drill time are in seconds, as their unit says. */
interface Measure {
  group: string;
  key: string;
  measure: string;
  value: CellValue;
  unit: string;
  /** How many ratings, posts or texts it is of; null where it counts nothing. */
  n: number | null;
  note: string;
}

/** The measures of a drill's scorecard, a row a figure. */
export function measuresTable(card: Scorecard): TakenTable {
  return tableOf<Measure>(
    { name: `hotseat-measures-${card.drill}`, title: 'Measures' },
    [
      { key: 'group', heading: 'Part', kind: 'text', of: ({ group }) => group },
      { key: 'key', heading: 'Key', kind: 'text', of: ({ key }) => key },
      { key: 'measure', heading: 'Measure', kind: 'text', of: ({ measure }) => measure },
      { key: 'value', heading: 'Value', kind: 'number', of: ({ value }) => value },
      { key: 'unit', heading: 'Unit', kind: 'text', of: ({ unit }) => unit },
      { key: 'n', heading: 'n', kind: 'number', of: ({ n }) => n },
      { key: 'note', heading: 'Note', kind: 'text', of: ({ note }) => note }
    ],
    [...dimensionRows(card), ...timeRows(card), ...countRows(card), ...objectiveRows(card)]
  );
}

function dimensionRows({ dimensions, mean }: Scorecard): Measure[] {
  const rows = DIMENSIONS.flatMap((dimension): Measure[] => {
    const score = dimensions.find((one) => one.dimension === dimension);
    if (!score) return [];
    const { n, of, made, distribution } = score;
    const levels = distribution.map((count, level) => `${String(count)} at ${String(level)}`);
    const named = { group: 'Dimensions', unit: LEVELS, n };
    const name = headingOf(dimension);
    return [
      {
        ...named,
        key: `${dimension}_mean`,
        measure: `${name}: mean`,
        value: score.mean,
        note: `${made}; n counts ${of}`
      },
      {
        ...named,
        key: `${dimension}_median`,
        measure: `${name}: median`,
        value: score.median,
        note: levels.join(', ')
      },
      {
        ...named,
        key: `${dimension}_spread`,
        measure: `${name}: spread`,
        value: score.spread,
        note: 'from the lowest to the highest level'
      }
    ];
  });
  const note = 'the mean of the means of the dimensions that were rated';
  const n = dimensions.filter((score) => score.mean !== null).length;
  return [
    ...rows,
    { group: 'Dimensions', key: 'mean', measure: 'Mean', value: mean, unit: LEVELS, n, note }
  ];
}

function timeRows({ detection, firstAnswer, statement, length, timeline }: Scorecard): Measure[] {
  const time = (key: string, measure: string, ms: number | null, note = ''): Measure => ({
    group: 'Times',
    key,
    measure,
    value: seconds(ms),
    unit: 's of drill time',
    n: null,
    note
  });
  const { first } = detection;
  return [
    time('length', 'Drill time played', length),
    time(
      'detection',
      'From the first early sign to its detection',
      first?.elapsed ?? null,
      first
        ? `${first.post.called}’s post, ${first.how}`
        : `of ${String(detection.signs)} early signs`
    ),
    time('first_answer', 'First answer', firstAnswer?.at ?? null, 'since STARTEX'),
    time(
      'first_answer_since_need',
      'First answer since the first post in need',
      firstAnswer?.sinceNeed ?? null
    ),
    time('statement', 'First statement', statement.at, statement.standing),
    time('statement_target', 'Target of the first statement', statement.target),
    ...(
      [
        ['trust_start', 'Trust at STARTEX', timeline.trust.start],
        ['trust_end', 'Trust at ENDEX', timeline.trust.end]
      ] as const
    ).map(([key, measure, value]): Measure => ({
      group: 'Trust',
      key,
      measure,
      // In this column means stand beside it, so it is rounded here.
      value: Math.round(value * 10) / 10,
      unit: '0 to 100',
      n: null,
      note: ''
    }))
  ];
}

function countRows(card: Scorecard): Measure[] {
  const { coverage, promises, offline, triage, assessment, escalations, flags } = card;
  const group =
    (name: string, unit: string) =>
    (key: string, measure: string, value: number, n: number | null = null, note = ''): Measure => ({
      group: name,
      unit,
      key,
      measure,
      value,
      n,
      note
    });
  const posts = group('Coverage', 'posts');
  const updates = group('Updates', 'updates');
  const judged = group('Judgement', 'posts');
  const flagged = group('Red flags', 'texts');
  const right = escalations.filter(({ verdict }) => verdict === 'right').length;
  return [
    posts('needed', 'In need', coverage.needed),
    posts('answered', 'Answered in time', coverage.answered, coverage.needed),
    posts('missed', 'Limit passed', coverage.missed, coverage.needed),
    posts('late', 'Answered after the limit', coverage.late, coverage.needed),
    posts('open', 'Still open at ENDEX', coverage.open, coverage.needed),
    posts('skipped', 'Not counted: the clock was moved on over their time', coverage.skipped),
    updates('promised', 'Promised', promises.promised),
    updates('kept', 'Kept', promises.kept, promises.promised),
    updates('broken', 'Broken', promises.broken, promises.promised),
    updates(
      'updates_skipped',
      'Not counted: the clock was moved on over their time',
      promises.skipped
    ),
    judged('left_alone', 'Left alone, rightly', triage.leftAlone, triage.toLeave),
    judged('marks_right', 'Marked rightly', triage.marksRight, triage.marks),
    judged('offline', 'Moved to private', offline.moved, offline.needed),
    judged('escalated_right', 'Escalated to the right role', right, escalations.length),
    ...(assessment.filed
      ? [
          group('Assessment', 'fields')(
            'assessment_right',
            'Right fields of the assessment',
            assessment.filed.right,
            3
          )
        ]
      : []),
    ...flags.map(({ flag, replies }) =>
      flagged(`flag_${flag}`, flag, replies.length, null, replies.join(', '))
    )
  ];
}

function objectiveRows({ objectives }: Scorecard): Measure[] {
  return objectives.map(({ id, text, grade, reason, n }) => ({
    group: 'Objectives',
    key: `objective_${id}`,
    measure: text,
    value: grade,
    unit: 'P, S, M or U',
    n,
    note: reason
  }));
}

function seconds(ms: number | null): number | null {
  return ms === null ? null : inSeconds(ms);
}
