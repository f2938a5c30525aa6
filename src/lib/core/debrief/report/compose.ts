import { capital } from '../../scenario/capital.ts';
import { formatDrillTime } from '../../scenario/time.ts';
import { GRADE_WORDS, lengthSays, lowestSays } from './summary.ts';
import type { Block, ReportDocument } from './document.ts';
import type { Point, Report } from './types.ts';

/** What people know of the drill and the log does not. */
export interface Around {
  /** The day of the drill, in words; null where it never began. */
  day: string | null;
  /** Name of the room; null where it has none. */
  room: string | null;
  /** Name of who conducted it; null where nobody did. */
  conductedBy: string | null;
  /** Those whose names this reader may see, with their roles, and whether they were taken out. */
  people: readonly { name: string; role: string | null; takenOut?: boolean }[];
  /** How many more took part. */
  others: number;
  /** How many of all were taken out before the end. */
  takenOut: number;
  /** `Draft of 27 November 2026`, `Ready, 27 November 2026, Ines Halloran`. */
  standing: string;
  /** What was said in the hotwash; empty where nothing was kept. */
  hotwash: readonly { question: string; answers: readonly string[] }[];
  /** Null to leave the improvement plan out, where it stands beside the document. */
  actions: readonly ActionLine[] | null;
}

/** One row of the improvement plan. */
export interface ActionLine {
  title: string;
  /** Heading of the area that it answers; empty where it answers none. */
  area: string;
  owner: string;
  /** In words. */
  due: string;
  state: string;
}

const SUMMARY_HEADING = 'Summary';

const heading = (text: string, level: 1 | 2 = 1): Block => ({ is: 'heading', level, text });

/**
 * How many blocks stand before the improvement plan: those of the summary, since people walk into the
 * meeting for what was agreed on; all of them where nothing was, yet.
 */
export function planPlace(blocks: readonly Block[], agreed: boolean): number {
  const [first] = blocks;
  const from = first?.is === 'heading' && first.text === SUMMARY_HEADING ? 1 : 0;
  const next = blocks.findIndex((one, at) => at >= from && one.is === 'heading' && one.level === 1);
  return agreed && next !== -1 ? next : blocks.length;
}

/** The whole report as one document, in the order of HSEEP's AAR/IP, but for its plan. */
export function compose(report: Report, around: Around): ReportDocument {
  const blocks = bodyOf(report, around);
  const place = planPlace(blocks, (around.actions?.length ?? 0) > 0);
  return {
    title: 'After-action report and improvement plan',
    subtitle: `${report.scenario.title}, ${report.organisation}`,
    lines: [
      [around.day, around.room].filter((part) => part !== null).join(', '),
      around.standing
    ].filter((line) => line !== ''),
    language: 'en',
    blocks: [...blocks.slice(0, place), ...improvements(around), ...blocks.slice(place)]
  };
}

function bodyOf(report: Report, around: Around): Block[] {
  return [
    ...under(heading(SUMMARY_HEADING), paragraphs(report.summary)),
    heading('Exercise overview'),
    overview(report, around),
    { is: 'text', quiet: true, text: ABOUT },
    ...whoTookPart(around),
    heading('Analysis of objectives'),
    ...objectives(report),
    ...strengths(report.strengths),
    ...areas(report.areas),
    heading('Ratings'),
    ...ratings(report),
    heading('Trust'),
    ...trust(report),
    heading('Timeline of key events'),
    {
      is: 'table',
      caption: 'Key events',
      head: ['Drill time', 'Event'],
      rows: report.events.map(({ at, says }) => [formatDrillTime(at), says]),
      widths: [0.14, 0.86]
    },
    ...hotwash(around),
    ...plan(report.plan)
  ];
}

const ABOUT =
  'Times are drill time: minutes and seconds on the clock of the drill, from STARTEX, its start, to ENDEX, its end. Ratings are 0 to 4 and rest on what was written and when. The report is about what happened and what to change; it does not name who wrote what.';

const FIGURES =
  'Half of the ratings lie at the median or below it. Spread is how far the lowest and the highest lie apart: 0 where all are the same, 4 where some are 0 and some 4. n is how many were rated.';

function paragraphs(text: string): Block[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ is: 'text', text: part }));
}

/** A heading with what stands under it; nothing where that was taken out. */
function under(head: Block, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [head, ...blocks];
}

function overview(report: Report, around: Around): Block {
  const { scenario, organisation, happened, team, objectives: all } = report;
  const { day, room, conductedBy } = around;
  return {
    is: 'table',
    caption: 'Exercise overview',
    head: null,
    rows: [
      ['Exercise', scenario.title],
      ['Organisation', organisation],
      ['Date', day ?? 'It did not begin'],
      ['Kind', `${team ? 'Team drill' : 'Drill of one person'} on a simulated social feed`],
      ['Length', lengthSays(report)],
      ['Situation', happened],
      ...(room === null ? [] : [['Room', room]]),
      ['Conducted by', conductedBy ?? 'Nobody: the trainee ran the clock'],
      ['Took part', tookPart(around)],
      ['Objectives', all.map(({ text }) => text).join('; ')]
    ],
    widths: [0.22, 0.78]
  };
}

/** Whoever was taken out is told of, since texts of theirs may stand, and is not counted as staying. */
function tookPart({ people, others, takenOut }: Around): string {
  const stayed = people.length + others - takenOut;
  const counted = stayed === 1 ? 'One person' : `${String(stayed)} people`;
  if (takenOut === 0) return counted;
  return `${stayed === 0 ? 'Nobody to the end' : counted}; ${takenOut === 1 ? 'one more was' : `${String(takenOut)} more were`} taken out`;
}

function whoTookPart({ people, others }: Around): Block[] {
  if (people.length === 0) return [];
  return [
    heading('Who took part', 2),
    {
      is: 'table',
      caption: 'Who took part',
      head: ['Name', 'Role in the response plan'],
      rows: people.map(({ name, role, takenOut }) => [
        takenOut ? `${name} (taken out)` : name,
        role ?? 'No set role'
      ]),
      widths: [0.5, 0.5]
    },
    ...(others > 0
      ? [
          {
            is: 'text',
            quiet: true,
            text: `${others === 1 ? 'One more' : `${String(others)} more`} took part, not named to this reader.`
          } satisfies Block
        ]
      : [])
  ];
}

function objectives({ objectives: all }: Report): Block[] {
  return [
    {
      is: 'table',
      caption: 'Objectives and how they were met',
      head: ['Objective', 'Rating', 'From'],
      rows: all.map(({ text, grade, n }) => [
        text,
        grade === null ? 'Not rated' : grade,
        grade === null ? '–' : String(n)
      ]),
      widths: [0.72, 0.16, 0.12]
    },
    {
      is: 'text',
      quiet: true,
      text: `${Object.entries(GRADE_WORDS)
        .map(([grade, words]) => `${grade}: ${words.toLowerCase()}`)
        .join(
          '. '
        )}. “From” counts what a rating rests on: posts, the first statement, promised updates, the assessment.`
    },
    ...all.flatMap(({ text, says }) => under(heading(text, 2), paragraphs(says)))
  ];
}

function strengths(points: readonly Point[]): Block[] {
  return [
    heading('Strengths'),
    ...(points.length === 0 ? [none('None was found in the log.')] : []),
    ...points.flatMap(({ says, evidence }, at): Block[] => [
      { is: 'labelled', label: `${String(at + 1)}.`, text: says },
      ...(evidence.length > 0 ? [{ is: 'list', items: evidence } satisfies Block] : [])
    ])
  ];
}

function areas(points: readonly Point[]): Block[] {
  return [
    heading('Areas for improvement'),
    ...(points.length === 0 ? [none('None was found in the log.')] : []),
    ...points.flatMap(({ title, says, evidence, advice }, at): Block[] => [
      heading(`${String(at + 1)}. ${title.trim() === '' ? 'Without a heading' : title}`, 2),
      ...labelled('Observation.', says),
      ...(evidence.length > 0
        ? [
            { is: 'labelled', label: 'Evidence.', text: '' } satisfies Block,
            { is: 'list', items: evidence } satisfies Block
          ]
        : []),
      ...labelled('Recommendation.', advice)
    ])
  ];
}

function labelled(label: string, text: string): Block[] {
  return text.trim() === '' ? [] : [{ is: 'labelled', label, text }];
}

const none = (text: string): Block => ({ is: 'text', quiet: true, text });

function ratings({ dimensions, measures }: Report): Block[] {
  const one = (value: number | null) => (value === null ? '–' : value.toFixed(1));
  return [
    {
      is: 'table',
      caption: 'The five dimensions, 0 to 4',
      titled: true,
      head: ['Dimension', 'Mean', 'Median', 'Spread', 'n', 'What it is made of'],
      rows: dimensions.map(({ dimension, mean, median, spread, n, of, made }) => [
        capital(dimension),
        one(mean),
        one(median),
        spread === null ? '–' : String(spread),
        n === 1 ? `1 ${of === 'posts' ? 'post' : 'reply'}` : `${String(n)} ${of}`,
        n === 0 ? 'Nothing was rated' : made
      ]),
      widths: [0.18, 0.09, 0.1, 0.1, 0.13, 0.4]
    },
    { is: 'text', quiet: true, text: FIGURES },
    {
      is: 'table',
      caption: 'Measures',
      titled: true,
      head: ['Measure', 'Figure', 'What it counts'],
      rows: measures,
      widths: [0.24, 0.16, 0.6]
    }
  ];
}

function trust({ timeline }: Report): Block[] {
  const { trust: moved, turningPoints } = timeline;
  const [start, end, lowest] = [moved.start, moved.end, moved.lowest.value].map(Math.round);
  const says =
    start === end && end === lowest
      ? `Trust was ${String(start)} of 100 at STARTEX and at ENDEX, and never lower.`
      : `Trust went from ${String(start)} at STARTEX to ${String(end)} at ENDEX, of 100${lowestSays(moved, '; ')}.`;
  return [
    { is: 'text', text: says },
    { is: 'chart', says, timeline },
    ...(turningPoints.length === 0
      ? []
      : [
          {
            is: 'table',
            caption: 'Turning points',
            titled: true,
            head: ['No.', 'Drill time', 'Trust', 'What happened'],
            rows: turningPoints.map((point, at) => [
              String(at + 1),
              formatDrillTime(point.at),
              `${point.change < 0 ? '−' : '+'}${Math.abs(point.change).toFixed(0)}`,
              point.says
            ]),
            widths: [0.08, 0.14, 0.1, 0.68]
          } satisfies Block
        ])
  ];
}

function hotwash({ hotwash: asked }: Around): Block[] {
  const answered = asked.filter(({ answers }) => answers.length > 0);
  if (answered.length === 0) return [];
  return [
    heading('Hotwash'),
    ...answered.flatMap(({ question, answers }): Block[] => [
      heading(question, 2),
      { is: 'list', items: answers }
    ])
  ];
}

function plan(points: readonly Point[]): Block[] {
  return [
    heading('Suggested changes to the response plan'),
    ...(points.length === 0 ? [none('Nothing in this drill asks for one.')] : []),
    ...points.flatMap(({ says, evidence }, at): Block[] => [
      { is: 'labelled', label: `${String(at + 1)}.`, text: says },
      ...(evidence.length > 0 ? [{ is: 'list', items: evidence } satisfies Block] : [])
    ])
  ];
}

function improvements({ actions }: Around): Block[] {
  if (actions === null) return [];
  if (actions.length === 0)
    return [heading('Improvement plan'), none('No actions have been agreed on yet.')];
  return [
    heading('Improvement plan'),
    {
      is: 'table',
      caption: 'Improvement plan',
      head: ['Action', 'Answers', 'Owner', 'Due', 'State'],
      rows: actions.map(({ title, area, owner, due, state }) => [title, area, owner, due, state]),
      widths: [0.34, 0.24, 0.16, 0.14, 0.12]
    }
  ];
}
