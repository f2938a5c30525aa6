import type { Reading } from '../reading.ts';
import type { Doing } from './doing.ts';

/** From here on a sentence answers by its own words, however little of the fact it tells. */
const ANSWERS = 0.6;

/**
 * The sentences that answer the question which the scenario's author notes of this post, by a fact that
 * the author names for it. None where no question is noted, where hardly anything of such a fact is told,
 * and where the reply says what the known facts deny.
 */
export function answeringSentences(reading: Reading, doing: Doing): ReadonlySet<number> {
  const { context, wanted, facts } = reading;
  const { question, answers = [] } = context.takesUp ?? {};
  if (question === undefined || facts.contradicted.length > 0) return new Set();
  const telling = new Set(
    facts.told
      .filter(({ statement }) => answers.includes(statement.text))
      .map(({ sentence }) => sentence)
  );
  const answered =
    wanted.answered || [...telling].some((sentence) => doing.in(sentence, 'answer') >= ANSWERS);
  return answered ? telling : new Set();
}
