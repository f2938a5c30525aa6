import { saidIn, type Setting, type Statement } from './context.ts';
import type { Bearing } from './bearing.ts';
import { remembered } from './remembered.ts';
import { NUMBER_WORDS, numberOf } from './text/number-words.ts';
import type { Word, Words } from './text/words.ts';
import { doubtsIn } from './turned-round.ts';

/** How many people something is said to have happened to: "nine people are hurt". */
interface HeadCount {
  value: number;
  /** The stem of what happened to them. */
  what: string;
  sentence: number;
  from: number;
  to: number;
}

const NOBODY = new Set(['nobody', 'none']);
const PEOPLE =
  /^(?:people|persons?|passengers?|customers?|children|kids|pupils|students|patients|residents|guests|visitors|staff|workers?|colleagues?|drivers?|one|of|our|the|your)$/u;
const BE = /^(?:is|are|was|were|has|have)$/u;
/** Between "is" and its word these change nothing; any other word counts some of them only ("badly", "still"). */
const PASSED_OVER = /^(?:been|now)$/u;
/** Between a number and its verb stand a few words at most: "nine of our passengers are". */
const REACH = 5;

/**
 * Known facts that count the people to whom something happened, where the reply gives a number that
 * stands nowhere in the context, or says that it happened to nobody. "Nobody is badly hurt" may be true
 * where nine are hurt, and is not held against them.
 */
export function readHeadCounts(reply: Words, setting: Setting): Bearing[] {
  const counts = headCountsIn(reply);
  if (counts.length === 0) return [];
  const doubts = doubtsIn(reply);
  return counts.flatMap(({ value, what, sentence, from, to }): Bearing[] => {
    if (from >= (doubts[sentence] ?? 0)) return [];
    const agrees = (one: Statement): boolean =>
      value === 0
        ? headCountsOf(one).some((fact) => fact.what === what && fact.value === 0)
        : numbersOf(one).has(value);
    if (saidIn(setting).some(agrees)) return [];
    const statement = setting.known.find((one) =>
      headCountsOf(one).some((fact) => fact.what === what && fact.value !== value)
    );
    return statement ? [{ statement, sentence, from, to, weight: 2 }] : [];
  });
}

const headCountsOf = remembered(({ words }: Statement) => headCountsIn(words));

/** The numbers of a statement. */
const numbersOf = remembered(
  ({ words: { words } }: Statement): ReadonlySet<number> =>
    new Set(words.flatMap((_, at) => numberAt(words, at)?.value ?? []))
);

function headCountsIn({ words }: Words): HeadCount[] {
  return words.flatMap((word, from): HeadCount[] => {
    const number = numberAt(words, from);
    if (number === null || word.quoted) return [];
    const said = whatHappened(words, number.last);
    return said ? [{ value: number.value, sentence: word.sentence, from, ...said }] : [];
  });
}

/** The number that begins at a word, and the place of its last word: "nine", "17", "twenty-five", "nobody". */
function numberAt(words: readonly Word[], at: number): { value: number; last: number } | null {
  const word = words[at];
  if (!word) return null;
  const { kind, text } = word;
  const [before = '', after] = [words[at - 1]?.text, words[at + 1]];
  if (NOBODY.has(text) || (text === 'no' && NO_WHO.has(after?.text ?? '')))
    return { value: 0, last: at };
  const value = numberOf(word);
  if (value === null || (kind === 'word' && (before === 'no' || isTens(before)))) return null;
  const ones = after?.kind === 'word' && isTens(text) ? numberOf(after) : null;
  return ones !== null && ones < TEN ? { value: value + ones, last: at + 1 } : { value, last: at };
}

const NO_WHO = new Set(['one', 'people']);
const TEN = 10;

function isTens(text: string): boolean {
  const value = NUMBER_WORDS.get(text) ?? 0;
  return value >= 2 * TEN && value < TEN * TEN && value % TEN === 0;
}

/** The word after "are" in the clause of a number of people. */
function whatHappened(words: readonly Word[], from: number): { what: string; to: number } | null {
  const { clause, sentence } = words[from] ?? {};
  let be = -1;
  for (let at = from + 1; at <= from + REACH + 2; at += 1) {
    const word = words[at];
    if (!word || word.clause !== clause || word.sentence !== sentence) return null;
    if (be >= 0) {
      if (PASSED_OVER.test(word.text)) continue;
      return word.kind === 'word' ? { what: word.stem, to: at + 1 } : null;
    }
    if (word.text === 'died') return { what: word.stem, to: at + 1 };
    if (BE.test(word.text)) be = at;
    else if (at > from + REACH || !PEOPLE.test(word.text)) return null;
  }
  return null;
}
