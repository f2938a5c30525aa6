import { formatStoryClock, storyTimeAt } from '../../drill/story.ts';
import type { DrillState } from '../../drill/state.ts';
import type { Responsibility } from '../../scenario/schema.ts';
import { MINUTE } from '../../scenario/time.ts';
import type { Sight } from '../sight.ts';
import { tellings, unknownOf } from './facts.ts';
import { isAtFault } from '../../scenario/vocabulary.ts';
import { fitted } from './sentences.ts';

/** Where the facts name no time for the next update, it comes after about so long. */
const CADENCE = 10 * MINUTE;
/** Sooner than this is no promise: it is said at once. */
const SOONEST = 2 * MINUTE;
/** Nobody promises in public what is further away than this. */
const FAR = 90 * MINUTE;
/** No fact may take more than this share of a statement. */
const LONGEST = 0.55;

const LEADS = {
  owned: [
    'We got this wrong. People were hurt and frightened by it, and we are sorry.',
    'This is our mistake, and we are sorry to everyone who was harmed or frightened by it.'
  ],
  cared: [
    'People are worried and frightened, and they are right to ask.',
    'We know that you are frightened, and we will tell you all that we can.'
  ]
} as const;

/**
 * A statement to everyone: whose it is, what is newly known, what is not known, when more will come.
 *
 * @param since drill time in ms of the last statement; what has become known after it comes first
 * @param draft the first draft, the second …
 */
export function composeStatement(
  { state }: Sight,
  responsibility: Responsibility,
  { since, draft, nextUpdate }: { since: number; draft: number; nextUpdate: string }
): string {
  const known = state.facts.filter(({ status }) => status === 'known');
  const asked = askedIn(state);
  const longest = Math.floor(state.limits.feed * LONGEST);
  const isNew = (fact: { since: number }) => fact.since >= since;
  const told = [
    ...tellings(asked, known.filter(isNew), longest),
    ...tellings(
      asked,
      known.filter((fact) => !isNew(fact)),
      longest
    )
  ];
  const [first = '', second = '', third = ''] = told.slice(draft % Math.max(1, told.length));
  const leads = isAtFault(responsibility) ? LEADS.owned : LEADS.cared;
  const number = state.statements.length + draft;
  return fitted(
    [
      { text: leads[number % leads.length] ?? '', weight: 9 },
      { text: first, weight: 10 },
      { text: second, weight: 6 },
      { text: third, weight: 2 },
      { text: unknownOf(state.facts.filter(({ status }) => status === 'unconfirmed')), weight: 7 },
      { text: nextUpdate, weight: 8 }
    ],
    state.limits.feed
  );
}

/** What people have asked us: all posts that speak to us, in one text. */
function askedIn({ posts }: DrillState): string {
  return Object.values(posts)
    .filter(({ mentions, needs, ours }) => !ours && (mentions || needs !== null))
    .map(({ text }) => text)
    .join(' ');
}

/**
 * When the next update is to come: at the next clock time that a known fact about an update names; else
 * in about ten minutes, on a full five, and before the next move, since days may lie between.
 *
 * @returns drill time in ms; null where it would come too soon to mean anything, or after the end
 */
export function nextUpdateAt({ state, now }: Sight): number | null {
  const named = state.facts
    .filter(({ status, text }) => status === 'known' && /\bupdate\b/iu.test(text))
    .flatMap(({ text }) => clockTimesIn(text, state, now));
  const nextMove = state.moves[state.move]?.at ?? Infinity;
  const at =
    named.length > 0
      ? Math.min(...named)
      : Math.min(onFullFive(state, now + CADENCE), nextMove - MINUTE);
  if (at < now + SOONEST) return null;
  return state.endsAt !== null && at >= state.endsAt ? null : at;
}

/** "Next update here at 14:20." */
export function announced(state: DrillState, at: number | null): string {
  return at === null ? '' : `Next update here at ${formatStoryClock(storyTimeAt(state, at))}.`;
}

/** Clock times of the story that a text names and that are still ahead, as drill times in ms. */
function clockTimesIn(text: string, state: DrillState, now: number): number[] {
  const story = storyTimeAt(state, now);
  return [...text.matchAll(/\b(\d{1,2}):(\d{2})\b/gu)].flatMap(([, hours, minutes]) => {
    const named = new Date(story);
    named.setUTCHours(Number(hours), Number(minutes), 0, 0);
    const ahead = named.getTime() - story.getTime();
    return ahead > MINUTE && ahead <= FAR ? [now + ahead] : [];
  });
}

function onFullFive(state: DrillState, at: number): number {
  const five = 5 * MINUTE;
  const past = storyTimeAt(state, at).getTime() % five;
  return past === 0 ? at : at + five - past;
}
