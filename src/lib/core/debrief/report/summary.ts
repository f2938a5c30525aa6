import { formatDrillTime } from '../../scenario/time.ts';
import type { Grade, ObjectiveRating, Scorecard } from '../types.ts';
import { capital } from '../../scenario/capital.ts';
import { counted, countWord, lengthWord } from '../words.ts';

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
  const met = rated.filter((grade) => grade === 'P' || grade === 'S').length;
  return [
    // What speaks to the trainee is for the scorecard.
    ...card.verdict.filter((said) => !/\byou(r|rs)?\b/i.test(said)),
    `The drill was played for ${lengthWord(card.length)} of drill time. ${trustSays(card)}`,
    ...(rated.length > 0 ? [metSays(met, rated.length)] : [])
  ].join(' ');
}

function trustSays({ timeline: { trust } }: Scorecard): string {
  const [start, end, lowest] = [trust.start, trust.end, trust.lowest.value].map(Math.round);
  return start === end && end === lowest
    ? `Trust stayed at ${String(start)} of 100.`
    : `Trust went from ${String(start)} to ${String(end)} of 100, lowest at ${formatDrillTime(trust.lowest.at)} with ${String(lowest)}.`;
}

function metSays(met: number, rated: number): string {
  const well = 'performed without challenges or with some';
  if (rated === 1)
    return `The one objective that was rated was ${met === 1 ? well : 'performed with major challenges or not at all'}.`;
  return `${met === 0 ? 'None' : capital(countWord(met))} of ${counted(rated, 'objective')} ${met < 2 ? 'was' : 'were'} ${well}.`;
}

/** How one objective was met, in a sentence. */
export function objectiveSays({ grade, reason }: ObjectiveRating): string {
  return grade === null
    ? 'Not rated: nothing came up for it in this drill.'
    : `${GRADE_WORDS[grade]}: ${reason}.`;
}
