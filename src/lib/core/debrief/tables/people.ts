import type { PersonReview, Scorecard } from '../types.ts';
import { LEVELS, meanColumns } from './ratings.ts';
import { tableOf, type ColumnOf, type TakenTable } from './table.ts';

const COLUMNS: readonly ColumnOf<PersonReview>[] = [
  { key: 'name', heading: 'Name', kind: 'text', of: ({ name }) => name },
  { key: 'role', heading: 'Role', kind: 'text', of: ({ role }) => role },
  { key: 'mean', heading: 'Mean', kind: 'number', unit: LEVELS, of: ({ mean }) => mean },
  ...meanColumns<PersonReview>(),
  counted('replies', 'Replies', ({ replies }) => replies.length),
  counted('statements', 'Statements', ({ statements }) => statements.length),
  counted('flags', 'Red flags', ({ flags }) => flags.length),
  counted('claimed', 'Posts taken on', ({ claimed }) => claimed.length),
  counted('handed_on', 'Posts handed on', ({ handedOn }) => handedOn.length),
  counted('escalated', 'Posts escalated', ({ escalated }) => escalated.length),
  counted('received', 'Escalations received', ({ received }) => received.length),
  counted('decided', 'Drafts decided on', ({ decided }) => decided.length),
  counted(
    'sent_back',
    'Drafts sent back',
    ({ decided }) => decided.filter(({ outcome }) => outcome === 'sent-back').length
  ),
  { key: 'person', heading: 'Person (id)', kind: 'text', of: ({ person }) => person }
];

/** The people of a team's drill, as far as the scorecard names them. */
export function peopleTable({ drill, people }: Scorecard): TakenTable {
  return tableOf({ name: `hotseat-people-${drill}`, title: 'People' }, COLUMNS, people);
}

function counted(
  key: string,
  heading: string,
  of: (row: PersonReview) => number
): ColumnOf<PersonReview> {
  return { key, heading, kind: 'number', unit: 'count', of };
}
