import type { HumanReview, ReplyReview, Scorecard, StatementReview } from '../types.ts';
import { quotes, ratingColumns } from './ratings.ts';
import { trust } from './columns.ts';
import { tableOf, type ColumnOf, type TakenTable } from './table.ts';

/** A text of ours, whatever it is. */
type Row = Pick<
  ReplyReview,
  'id' | 'by' | 'at' | 'text' | 'opinion' | 'human' | 'trust' | 'approved'
> & {
  rated: ReplyReview['rated'] | null;
  kind: ReplyReview['kind'] | 'statement' | 'update';
  reply: ReplyReview | null;
};

const COLUMNS: readonly ColumnOf<Row>[] = [
  { key: 'id', heading: 'Text', kind: 'text', of: ({ id }) => id },
  { key: 'kind', heading: 'Kind', kind: 'text', of: ({ kind }) => kind },
  { key: 'at', heading: 'Drill time', kind: 'span', unit: 'since STARTEX', of: ({ at }) => at },
  { key: 'by', heading: 'Written by', kind: 'text', of: ({ by }) => by },
  {
    key: 'approved_by',
    heading: 'Approved by',
    kind: 'text',
    of: ({ approved }) => approved?.name ?? null
  },
  {
    key: 'to',
    heading: 'Answers',
    kind: 'text',
    of: ({ reply }) => (reply ? `${reply.to.author.name} (${reply.to.author.handle})` : null)
  },
  { key: 'post', heading: 'Their post', kind: 'text', of: ({ reply }) => reply?.to.text ?? null },
  {
    key: 'severity',
    heading: 'Severity',
    kind: 'text',
    of: ({ reply }) => reply?.to.severity ?? null
  },
  {
    key: 'after',
    heading: 'After their post',
    kind: 'span',
    unit: 'drill time',
    of: ({ reply }) => reply?.after ?? null
  },
  { key: 'text', heading: 'What was written', kind: 'text', of: ({ text }) => text },
  ...ratingColumns<Row>(),
  {
    key: 'flags',
    heading: 'Red flags',
    kind: 'text',
    of: ({ text, rated }) =>
      quotes(
        text,
        (rated?.rating.flags ?? []).map((flag) => ({ ...flag, says: flag.flag }))
      )
  },
  {
    key: 'practices',
    heading: 'Good practice',
    kind: 'text',
    of: ({ rated }) => rated?.rating.practices.join('; ') || null
  },
  {
    key: 'coaching',
    heading: 'What would earn more',
    kind: 'text',
    of: ({ rated }) => rated?.rating.coaching || null
  },
  trust('trust', 'Moved trust by', 'of 100', (row) => row.trust),
  {
    key: 'overrides',
    heading: 'Levels given by a person',
    kind: 'text',
    of: ({ human }) => overridden(human)
  },
  {
    key: 'second_look',
    heading: 'Second look',
    kind: 'text',
    of: ({ human }) => secondLook(human)
  },
  {
    key: 'scorer',
    heading: 'Scorer',
    kind: 'text',
    of: ({ rated }) => rated?.rating.scorer ?? null
  }
];

/** Every text of a drill with its rating and the words behind it, in the order of the drill. */
export function repliesTable({ drill, replies, statements }: Scorecard): TakenTable {
  const rows = [...replies.map(ofReply), ...statements.map(ofStatement)];
  return tableOf(
    { name: `hotseat-replies-${drill}`, title: 'Replies' },
    COLUMNS,
    rows.sort((a, b) => a.at - b.at)
  );
}

function ofReply(reply: ReplyReview): Row {
  return { ...reply, reply };
}

function ofStatement(statement: StatementReview): Row {
  return { ...statement, kind: statement.update ? 'update' : 'statement', reply: null };
}

function overridden(human: HumanReview | null): string | null {
  if (!human || human.levels.length === 0) return null;
  return human.levels
    .map(({ dimension, first, level, reason }) => {
      const from = first === null ? 'not rated' : String(first);
      return `${dimension} ${from} to ${String(level)}: ${reason}`;
    })
    .join('; ');
}

function secondLook(human: HumanReview | null): string | null {
  if (!human?.secondLook) return null;
  const { why, answer } = human.secondLook;
  if (!answer) return `Asked: ${why}`;
  return `Asked: ${why}; ${answer.upheld ? 'rating upheld' : 'levels changed'}: ${answer.note}`;
}
