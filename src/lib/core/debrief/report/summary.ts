import { capital } from '../../scenario/capital.ts';
import { formatDrillTime } from '../../scenario/time.ts';
import type { Grade, ObjectiveRating, Scorecard } from '../types.ts';
import { allJumps, skippedIn } from '../skipped.ts';
import { allOf, counted, countWord, lengthWord, listed, spanWord } from '../words.ts';

/** P, S, M and U in the words of the HSEEP. */
export const GRADE_WORDS: Readonly<Record<Grade, string>> = {
  P: 'Performed without challenges',
  S: 'Performed with some challenges',
  M: 'Performed with major challenges',
  U: 'Unable to be performed'
};

/** The drill in a paragraph: what was done, what it cost, and how its objectives were met. */
export function summaryOf(card: Scorecard): string {
  const rated = card.objectives.flatMap(({ grade }) => grade ?? []);
  return [
    // What speaks to the trainee is for the scorecard.
    ...card.verdict.filter((said) => !/\byou(r|rs)?\b/i.test(said)),
    `${playedSays(card)} ${trustSays(card)}`,
    ...(rated.length > 0 ? [metSays(rated)] : [])
  ].join(' ');
}

/** What the clock was moved on over was not played. */
function playedSays({ length, timeline }: Scorecard): string {
  const skipped = skippedIn(allJumps(timeline), 0, length);
  const played = `The drill was played for ${lengthWord(length - skipped)} of drill time`;
  return skipped === 0
    ? `${played}.`
    : `${played}; the clock was moved on over ${spanWord(skipped)} more.`;
}

interface Timed {
  length: number;
  timeline: Pick<Scorecard['timeline'], 'jumps' | 'ownJumps'>;
}

/** How long the drill was, and how much of it nobody had. */
export function lengthSays({ length, timeline }: Timed): string {
  const skipped = skippedIn(allJumps(timeline), 0, length);
  const said = `${capital(lengthWord(length))} of drill time, to ${formatDrillTime(length)}`;
  return skipped === 0 ? said : `${said}; the clock was moved on over ${spanWord(skipped)} of it`;
}

function trustSays({ timeline: { trust } }: Scorecard): string {
  const [start, end, lowest] = [trust.start, trust.end, trust.lowest.value].map(Math.round);
  return start === end && end === lowest
    ? `Trust stayed at ${String(start)} of 100.`
    : `Trust went from ${String(start)} to ${String(end)} of 100${lowestSays(trust, ', ')}.`;
}

/** When trust was lower than at its start and its end, and how low; nothing where it never was. */
export function lowestSays(
  { start, end, lowest: { at, value } }: Scorecard['timeline']['trust'],
  link: string
): string {
  const lowest = Math.round(value);
  return lowest < Math.min(Math.round(start), Math.round(end))
    ? `${link}lowest at ${formatDrillTime(at)} with ${String(lowest)}`
    : '';
}

const PERFORMED = {
  P: 'without challenges',
  S: 'with some challenges',
  M: 'with major challenges'
} as const;

/** How the objectives were met: each grade that was given, with how many have it. */
function metSays(grades: readonly Grade[]): string {
  const rated = grades.length;
  const [first] = grades;
  if (first !== undefined && grades.every((grade) => grade === first)) {
    if (rated === 1) return `The one objective that was rated ${becameOf(first, 1)}.`;
    return first === 'U'
      ? `None of ${counted(rated, 'objective')} could be performed.`
      : `${capital(allOf(rated))} objectives ${becameOf(first, rated)}.`;
  }
  const parts = (['P', 'S', 'M', 'U'] as const).flatMap((grade) => {
    const count = grades.filter((one) => one === grade).length;
    return count === 0 ? [] : [`${countWord(count)} ${becameOf(grade, count)}`];
  });
  return `Of ${counted(rated, 'objective')}, ${listed(parts)}.`;
}

function becameOf(grade: Grade, count: number): string {
  if (grade === 'U') return 'could not be performed';
  return `${count === 1 ? 'was' : 'were'} performed ${PERFORMED[grade]}`;
}

/** How one objective was met, in a sentence. */
export function objectiveSays({ grade, reason }: ObjectiveRating): string {
  return grade === null
    ? 'Not rated: nothing came up for it in this drill.'
    : `${GRADE_WORDS[grade]}: ${reason}.`;
}
