import { GRAVITY } from '../debrief/missed.ts';
import type { Missed, ReplyReview, Scorecard } from '../debrief/index.ts';
import { askedOf } from '../debrief/skipped.ts';
import { MINUTE } from '../scenario/time.ts';
import type { TextDimension } from '../scenario/vocabulary.ts';
import { FAULTS, type FaultName } from './faults.ts';
import type { Fault } from './result.ts';

/** Of one kind so many are kept, the earliest first. */
const MOST_OF_A_KIND = 3;
/** Longer is not read in a list. */
const MOST_CHARACTERS = 200;
/** A post that came while somebody was typing could not be answered first. */
const GRACE = MINUTE;

/**
 * What went wrong in texts of ours: in their words, by whom they answered, and when.
 *
 * @param card of a whole drill
 * @param wrote ids of the texts that are looked at
 */
export function faultsOfTexts(card: Scorecard, wrote: ReadonlySet<string>): Fault[] {
  const replies = card.replies.filter(({ id }) => wrote.has(id));
  const statements = card.statements.filter(({ id }) => wrote.has(id));
  const texts = new Map(replies.map((reply) => [reply.id, reply]));
  return [
    ...replies.flatMap(ofLevels),
    ...replies.flatMap((reply) => ofFlags(reply, reply.to.id)),
    ...statements.flatMap((statement) => ofFlags(statement, null)),
    ...statements.flatMap(({ id, promise, promisedBy, text }): Fault[] =>
      promise === 'broken' && promisedBy !== null
        ? [{ fault: 'promise-broken', post: null, reply: id, at: promisedBy, quote: cut(text) }]
        : []
    ),
    ...askedOf(card.missed).flatMap((missed) => ofMissedByText(missed, texts)),
    ...card.triage.fed.flatMap(({ post, reply, at }): Fault[] => {
      const text = texts.get(reply)?.text;
      return text === undefined
        ? []
        : [{ fault: 'fed-the-noise', post: post.id, reply, at, quote: cut(text) }];
    })
  ];
}

/** What nobody did, or not in time: where people share a drill, no one of them alone. */
export function faultsOfOmission(card: Scorecard): Fault[] {
  return [...leftUndone(card), ...signMissed(card), ...statementLate(card)];
}

/**
 * Replies to lesser matters that went out while somebody at risk waited, one for each who did. Only for a
 * drill that nobody shares: a team may well part the posts among its people.
 */
export function faultsOfOrder(card: Scorecard): Fault[] {
  const { replies } = card;
  const grave = new Map<string, { at: number; until: number }>();
  for (const { post, action, limitAt } of askedOf(card.missed)) {
    if (action === 'escalate' || GRAVITY[post.severity] < GRAVITY.high) continue;
    grave.set(post.id, { at: post.at, until: limitAt });
  }
  for (const { to, at } of replies) {
    if (GRAVITY[to.severity] < GRAVITY.high) continue;
    const until = Math.min(grave.get(to.id)?.until ?? Infinity, at);
    grave.set(to.id, { at: to.at, until });
  }
  return [...grave].flatMap(([post, waited]): Fault[] => {
    const first = replies.find(
      ({ to, at }) =>
        GRAVITY[to.severity] < GRAVITY.high && at >= waited.at + GRACE && at < waited.until
    );
    if (!first) return [];
    const { id, at, text } = first;
    return [{ fault: 'easy-before-at-risk', post, reply: id, at, quote: cut(text) }];
  });
}

/** Levels at or below these are faults by themselves. */
const LOW: readonly [FaultName, TextDimension, number][] = [
  ['no-apology-owed', 'apology', 0],
  ['problem-not-named', 'acknowledgment', 1],
  ['nothing-concrete', 'transparency', 1],
  ['not-for-this-person', 'personalization', 1]
];

function ofLevels({ id, at, text, to, rated, apologyOwed }: ReplyReview): Fault[] {
  const { ratings, flags } = rated.rating;
  const canned = flags.some(({ flag }) => flag === 'canned');
  return LOW.flatMap(([fault, dimension, most]): Fault[] => {
    const level = ratings[dimension]?.level;
    if (level === undefined || level > most) return [];
    if (fault === 'no-apology-owed' && !apologyOwed) return [];
    if (fault === 'not-for-this-person' && canned) return [];
    return [{ fault, post: to.id, reply: id, at, quote: cut(text) }];
  });
}

function ofFlags(
  { id, at, text, rated }: Pick<ReplyReview, 'id' | 'at' | 'text'> & { rated: Rated | null },
  post: string | null
): Fault[] {
  return (rated?.rating.flags ?? []).map(({ flag, start, end }) => ({
    fault: flag,
    post,
    reply: id,
    at,
    quote: cut(text.slice(start, end) || text)
  }));
}
type Rated = Pick<ReplyReview['rated'], 'rating'>;

/** Limits that passed although one of these texts was there. */
function ofMissedByText({ post, why }: Missed, texts: ReadonlyMap<string, ReplyReview>): Fault[] {
  switch (why.kind) {
    case 'in-public':
    case 'not-escalated': {
      const text = texts.get(why.reply)?.text;
      const fault = why.kind === 'in-public' ? 'private-in-public' : 'not-escalated';
      return text === undefined
        ? []
        : [{ fault, post: post.id, reply: why.reply, at: why.at, quote: cut(text) }];
    }
    case 'too-late': {
      const late = [...texts.values()].find(({ to, at }) => to.id === post.id && at === why.at);
      if (!late) return [];
      const { id, at, text } = late;
      return [{ fault: 'answered-late', post: post.id, reply: id, at, quote: cut(text) }];
    }
    default:
      return [];
  }
}

/** Limits that passed without a text of anybody. */
function leftUndone(card: Scorecard): Fault[] {
  const answered = new Set(card.replies.map(({ to }) => to.id));
  return askedOf(card.missed).flatMap(({ post, action, limitAt, why }): Fault[] => {
    // With a reply in the place of what was to be done, the fault is that text's.
    if (action === 'escalate' ? why.kind === 'not-escalated' : answered.has(post.id)) return [];
    const fault = action === 'escalate' ? 'not-escalated' : 'never-answered';
    return [{ fault, post: post.id, reply: null, at: limitAt, quote: cut(post.text) }];
  });
}

function signMissed({ detection: { earliest, first } }: Scorecard): Fault[] {
  if (!earliest || first) return [];
  const { id, at, text } = earliest;
  return [{ fault: 'early-sign-missed', post: id, reply: null, at, quote: cut(text) }];
}

function statementLate({ statement: { standing, target }, statements }: Scorecard): Fault[] {
  if (target === null || !['late', 'too-late', 'none'].includes(standing)) return [];
  const [first] = statements;
  return [
    {
      fault: 'statement-late',
      post: null,
      reply: first?.id ?? null,
      at: first?.at ?? target,
      quote: cut(first?.text ?? '')
    }
  ];
}

/** Of each kind the earliest, in the order of the table. */
export function earliestOfEach(faults: readonly Fault[]): Fault[] {
  return FAULTS.flatMap((name) =>
    faults
      .filter(({ fault }) => fault === name)
      .sort((a, b) => a.at - b.at || compare(a.reply, b.reply) || compare(a.post, b.post))
      .slice(0, MOST_OF_A_KIND)
  );
}

function compare(a: string | null, b: string | null): number {
  return (a ?? '').localeCompare(b ?? '', 'en', { numeric: true });
}

/** A text as a list quotes it: whole words of it, and a mark where it goes on. */
function cut(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= MOST_CHARACTERS) return plain;
  const part = plain.slice(0, MOST_CHARACTERS - 1);
  const end = part.lastIndexOf(' ');
  return `${(end > MOST_CHARACTERS / 2 ? part.slice(0, end) : part).toWellFormed().trimEnd()}…`;
}
