import { formatDrillTime } from '../../scenario/time.ts';
import type { Grade, ObjectiveRating, Scorecard } from '../types.ts';
import { counted, countWord, sentence, spanWord } from '../words.ts';

/** P, S, M and U in the words of the HSEEP. */
export const GRADE_WORDS: Readonly<Record<Grade, string>> = {
  P: 'Performed without challenges',
  S: 'Performed with some challenges',
  M: 'Performed with major challenges',
  U: 'Unable to be performed'
};

/** The drill in a paragraph: what was done, what it cost, and how its objectives were met. */
export function summaryOf(card: Scorecard): string {
  const { trust } = card.timeline;
  const rated = card.objectives.flatMap(({ grade }) => grade ?? []);
  const met = rated.filter((grade) => grade === 'P' || grade === 'S').length;
  return [
    // What speaks to the trainee is for the scorecard.
    ...card.verdict.filter((said) => !/\byou\b/i.test(said)),
    `The drill was played for ${spanWord(card.length)} of drill time. Trust went from ${String(Math.round(trust.start))} to ${String(Math.round(trust.end))} of 100, lowest at ${formatDrillTime(trust.lowest.at)} with ${String(Math.round(trust.lowest.value))}.`,
    ...(rated.length > 0
      ? [
          `${met === 0 ? 'None' : sentence(countWord(met))} of ${counted(rated.length, 'objective')} ${met < 2 ? 'was' : 'were'} performed without challenges or with some.`
        ]
      : [])
  ].join(' ');
}

/** How one objective was met, in a sentence. */
export function objectiveSays({ grade, reason }: ObjectiveRating): string {
  return grade === null
    ? 'Not rated: nothing came up for it in this drill.'
    : `${GRADE_WORDS[grade]}: ${reason}.`;
}
