import type {
  Counted,
  Done,
  PersonReview,
  ReplyReview,
  Scorecard,
  StatementReview
} from '../../core/debrief/types.ts';
import type { Dimension } from '../../core/scenario/schema.ts';
import { formatDrillTime } from '../../core/scenario/time.ts';
import type { Rating } from '../../core/scoring/types.ts';
import { dimensionViews } from '../primitives/dimensions.ts';
import { FLAG_NAMES } from '../../core/scenario/flag-names.ts';

type Ratings = { readonly [D in Dimension]: Pick<Rating, 'level'> | null };

/** One thing behind a figure. Times in ms of drill time. */
export interface Item {
  at: number;
  says: string;
  text: string;
  ratings: { levels: Ratings; flags: number } | null;
  /** Id of where it stands on the page; left out where it does not. */
  jump?: string;
  /** What it counted for, 0 to 4; left out where it has no level. */
  worth?: number;
}

/** A figure of somebody, with what is behind it. */
export interface Figure {
  key: string;
  /** What it counts, as its column says. */
  name: string;
  value: string;
  /** Said under the figure; empty for nothing. */
  note: string;
  /** What is behind it, as a heading says. */
  heading: string;
  items: Item[];
  /** The suffix of a dimension's colour. */
  css?: string;
  bad?: boolean;
}

/** The texts that stand on the page, so that a figure leads to them. */
export type Texts = Pick<Scorecard, 'replies' | 'statements'>;

/** What a figure counts, as its panel lists it. */
export function itemsOf(counted: readonly Counted[], { replies, statements }: Texts): Item[] {
  return counted.map(({ at, says, text, reply, worth }) => {
    const here = [...replies, ...statements].find(({ id }) => id === reply);
    return {
      at,
      says,
      text,
      ratings: here ? ratingsOf(here) : null,
      ...(here && { jump: anchorOf(here.id) }),
      ...(worth !== null && { worth })
    };
  });
}

/** Where a text of ours stands on the scorecard. */
export const anchorOf = (text: string) => `text-${text}`;

function ratingsOf({ rated }: Pick<StatementReview, 'rated'>): Item['ratings'] {
  return rated && { levels: rated.rating.ratings, flags: rated.rating.flags.length };
}

/** Everything that is said of one person of a team in figures, in the order of the columns. */
export function figuresOf(person: PersonReview, texts: Texts): Figure[] {
  return [...dimensionFigures(person, texts), ...deedFigures(person, texts)];
}

function dimensionFigures(person: PersonReview, { replies }: Texts): Figure[] {
  const mine = replies.filter(({ id }) => person.replies.includes(id));
  return dimensionViews.map(([dimension, { name, css }]) => {
    const rated = mine
      .filter(({ rated: { rating } }) => rating.ratings[dimension])
      .sort((a, b) => levelOn(a, dimension) - levelOn(b, dimension) || a.at - b.at);
    const score = person.dimensions.find((one) => one.dimension === dimension);
    return {
      key: dimension,
      name,
      css,
      value: score?.mean?.toFixed(1) ?? '–',
      note: '',
      heading: `${name}, lowest first`,
      items: rated.map((reply) =>
        itemOf(
          reply,
          `${String(levelOn(reply, dimension))} of 4, to ${reply.to.called}: ${
            reply.rated.rating.ratings[dimension]?.reason ?? ''
          }`
        )
      )
    };
  });
}

function deedFigures(person: PersonReview, { replies, statements }: Texts): Figure[] {
  const written = replies.filter(({ id }) => person.replies.includes(id));
  const posted = statements.filter(({ id }) => person.statements.includes(id));
  const { decided, received, escalated, claimed, handedOn, flags } = person;
  const approved = decided.filter(({ outcome }) => outcome === 'approved').length;
  const answered = received.filter(({ took }) => took !== null);
  const times = (all: readonly Done[]) => meanOf(all.flatMap(({ took }) => took ?? []));
  return [
    {
      ...counted('replies', 'Replies', written.length),
      items: written.map((reply) => itemOf(reply, `To ${reply.to.called}${letOut(reply)}`))
    },
    {
      ...counted('statements', 'Statements', posted.length),
      items: posted.map((one) => ({
        at: one.at,
        says: `${one.update ? 'Update' : 'Statement'}${letOut(one)}`,
        text: one.text,
        ratings: ratingsOf(one),
        jump: anchorOf(one.id)
      }))
    },
    {
      ...counted('decided', 'Drafts decided', decided.length),
      note:
        decided.length === 0
          ? ''
          : `${[
              approved > 0 && `${String(approved)} approved`,
              decided.length > approved && `${String(decided.length - approved)} sent back`
            ]
              .filter((part) => part !== false)
              .join(', ')}, after ${formatDrillTime(times(decided))} on average`,
      items: decided.map(itemOfDeed)
    },
    {
      key: 'received',
      name: 'Asked of them',
      value:
        received.length === 0 ? '0' : `${String(answered.length)} of ${String(received.length)}`,
      note:
        answered.length === 0
          ? ''
          : `answered after ${formatDrillTime(times(answered))} on average`,
      heading: 'Escalations that reached them',
      items: received.map(itemOfDeed)
    },
    { ...counted('escalated', 'Escalated', escalated.length), items: escalated.map(itemOfDeed) },
    { ...counted('claimed', 'Taken on', claimed.length), items: claimed.map(itemOfDeed) },
    { ...counted('handedOn', 'Handed on', handedOn.length), items: handedOn.map(itemOfDeed) },
    {
      ...counted('flags', 'Red flags', flags.length),
      bad: flags.length > 0,
      items: flags.flatMap(({ flag, text, at }) => {
        const one = [...written, ...posted].find(({ id }) => id === text);
        return one ? [{ ...itemOf(one, FLAG_NAMES[flag]), at }] : [];
      })
    }
  ];
}

function counted(key: string, name: string, count: number) {
  return { key, name, value: String(count), note: '', heading: name };
}

function levelOn({ rated }: ReplyReview, dimension: Dimension): number {
  return rated.rating.ratings[dimension]?.level ?? 0;
}

function itemOf(
  one: Pick<ReplyReview, 'id' | 'at' | 'text'> & Pick<StatementReview, 'rated'>,
  says: string
): Item {
  return { at: one.at, says, text: one.text, ratings: ratingsOf(one), jump: anchorOf(one.id) };
}

function itemOfDeed({ at, says, text, took }: Done): Item {
  const after = took === null ? '' : `, after ${formatDrillTime(took)}`;
  return { at, says: `${says}${after}`, text, ratings: null };
}

/** Who let a text out, and after how long; nothing where it needed nobody's word. */
export function letOut({ approved }: Pick<ReplyReview, 'approved'>): string {
  return approved ? `, approved by ${approved.name} after ${formatDrillTime(approved.took)}` : '';
}

function meanOf(spans: readonly number[]): number {
  return spans.length === 0 ? 0 : spans.reduce((sum, one) => sum + one, 0) / spans.length;
}
