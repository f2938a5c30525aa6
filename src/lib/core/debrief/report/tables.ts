import {
  day,
  moment,
  number,
  tableOf,
  text,
  trust,
  yesNo,
  type ColumnOf,
  type TakenTable
} from '../tables/index.ts';
import { LISTS, type KeyEvent, type ListName, type Point, type Report } from './types.ts';

/** The tables of an after-action report that are made from its text. */
export const REPORT_TABLES = ['objectives', 'findings', 'events', 'turning-points'] as const;
export type ReportTable = (typeof REPORT_TABLES)[number];

/** A table of a report, as people left it. @param drill its id */
export function reportTable(drill: string, table: ReportTable, report: Report): TakenTable {
  const named = (title: string) => ({ name: `hotseat-report-${table}-${drill}`, title });
  switch (table) {
    case 'objectives':
      return tableOf(named('Objectives'), OBJECTIVE, report.objectives);
    case 'findings':
      return tableOf(
        named('Findings'),
        FINDING,
        LISTS.flatMap((list) => report[list].map((point) => ({ ...point, list })))
      );
    case 'events':
      return tableOf(named('Key events'), [DRILL_TIME, SAYS], report.events);
    case 'turning-points':
      return tableOf(named('Turning points'), TURNING_POINT, report.timeline.turningPoints);
    default: {
      const never: never = table;
      return never;
    }
  }
}

const DRILL_TIME: ColumnOf<Pick<KeyEvent, 'at'>> = {
  key: 'at',
  heading: 'Drill time',
  kind: 'span',
  unit: 'since STARTEX',
  of: ({ at }) => at
};
const SAYS: ColumnOf<Pick<KeyEvent, 'says'>> = text('says', 'What happened', ({ says }) => says);

const TURNING_POINT: readonly ColumnOf<Report['timeline']['turningPoints'][number]>[] = [
  DRILL_TIME,
  trust('trust', 'Trust', 'points of 100', ({ change }) => change),
  SAYS
];

const OBJECTIVE: readonly ColumnOf<Report['objectives'][number]>[] = [
  text('objective', 'Objective (id)', ({ id }) => id),
  text('text', 'Objective', (one) => one.text),
  text('grade', 'Rating (P, S, M or U)', ({ grade }) => grade),
  number('n', 'n', 'posts, statement, promised updates, assessment', ({ n }) => n),
  text('says', 'What is said of it', ({ says }) => says)
];

const LIST_WORDS: Readonly<Record<ListName, string>> = {
  strengths: 'strength',
  areas: 'area for improvement',
  plan: 'change to the response plan'
};

const FINDING: readonly ColumnOf<Point & { list: ListName }>[] = [
  text('list', 'Kind', ({ list }) => LIST_WORDS[list]),
  text('key', 'Key', ({ key }) => key),
  text('title', 'Heading', ({ title }) => title || null),
  text('says', 'What is said', ({ says }) => says),
  text('evidence', 'Evidence', ({ evidence }) => evidence.join('\n') || null),
  text('advice', 'Recommendation', ({ advice }) => advice || null)
];

/** An action of an improvement plan, with the report that it stands in. */
export interface PlannedAction {
  id: string;
  drill: string;
  scenario: string;
  title: string;
  /** Heading of the area that it answers; null for none. */
  area: { title: string } | null;
  /** Null while nobody has taken it; `person` is an id, and null for who has no account. */
  owner: { name: string; person: string | null } | null;
  /** Of the owner, where the reader sees them on the list of people; null or left out otherwise. */
  contact?: { email: string; teams: readonly string[] } | null;
  due: { date: string } | null;
  overdue: boolean;
  state: string;
  /** The last change first. Wall times in ms. */
  history: readonly { at: number; by: string; note: string }[];
  /** In how many reports the same finding stands; null or left out where that is not counted. */
  seen?: { in: number; of: number } | null;
}

/** A row for each action of improvement plans, with what was said of it last. */
export function actionsTable(name: string, actions: readonly PlannedAction[]): TakenTable {
  return tableOf<PlannedAction>(
    { name, title: 'Improvement plan' },
    [
      text('title', 'Action', ({ title }) => title),
      text('owner', 'Owner', ({ owner }) => owner?.name ?? null),
      text('owner_teams', 'Teams of the owner', ({ contact }) => contact?.teams.join('; ') || null),
      text('owner_email', 'E-mail of the owner', ({ contact }) => contact?.email ?? null),
      day('due', 'Due', ({ due }) => due?.date ?? null),
      yesNo('overdue', 'Overdue', ({ overdue }) => overdue),
      text('state', 'State', ({ state }) => state),
      text('scenario', 'Scenario', ({ scenario }) => scenario),
      text('area', 'Answers', ({ area }) => area?.title || null),
      moment('added', 'Added', ({ history }) => history.at(-1)?.at ?? null),
      moment('changed', 'Last change', ({ history }) => history[0]?.at ?? null),
      text('changed_by', 'Last change by', ({ history }) => history[0]?.by ?? null),
      text('note', 'Last note', ({ history }) => history[0]?.note || null),
      number('seen_in', 'Seen in', 'reports', ({ seen }) => seen?.in ?? null),
      number('seen_of', 'Of', 'reports', ({ seen }) => seen?.of ?? null),
      text('action', 'Action (id)', ({ id }) => id),
      text('owner_id', 'Owner (id)', ({ owner }) => owner?.person ?? null),
      text('drill', 'Drill (id)', ({ drill }) => drill)
    ],
    actions
  );
}
