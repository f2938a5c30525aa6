import { contentOf, type Statement } from './context.ts';
import { remembered } from './remembered.ts';
import type { Sentence, Word, Words } from './text/words.ts';

/** When something is said to be so: what was does not deny what is. */
export type Tense = 'past' | 'present';

/** What one clause says of something: that it is, was, is not or was not done. */
export interface Claim {
  /** The idea of its verb. */
  verb: string;
  /** The ideas that stand beside the verb in the clause, before it and after it. */
  before: ReadonlySet<string>;
  after: ReadonlySet<string>;
  negated: boolean;
  tense: Tense;
  /** Its words, from its first up to, not including, `to`; `at` is the verb's place. */
  from: number;
  at: number;
  to: number;
  sentence: number;
}

const PRESENT = new Set(['is', 'are', 'am', 'do', 'does', 'will', 'shall']);
const PAST = new Set(['was', 'were', 'did', 'had']);
/** With "been" these speak of what is over: "has been refunded". */
const PERFECT = new Set(['has', 'have']);
export const NEGATIONS = new Set(['not', 'never']);
/** Before the verb these deny the whole clause: "no passengers were refused". */
export const NOBODY = new Set(['no', 'none', 'nobody', 'neither', 'nor']);
/** What may stand between "is" and its verb. */
const BETWEEN = new Set([
  'not',
  'never',
  'be',
  'been',
  'being',
  'also',
  'all',
  'now',
  'still',
  'ever',
  'actually'
]);
/** Words that stand for what was named before. */
export const STANDS_FOR = new Set(['it', 'he', 'she', 'they', 'this', 'that', 'these', 'those']);
const FURTHEST = 4;
/** A clause without an end claims nothing that could be held against a fact; and time stays bounded. */
export const LONGEST_CLAUSE = 40;

/** The claims that a text makes, clause by clause. Bounded by its length. */
export function claimsIn({ words, sentences }: Words): Claim[] {
  let earlier: ReadonlySet<string> = new Set();
  return sentences.flatMap((sentence) => {
    const before = earlier;
    earlier = ideasIn(words, sentence.from, sentence.to);
    return clausesOf(words, sentence).flatMap(([from, to]) => claimsOf(words, from, to, before));
  });
}

/** The claims of a statement of the context. */
export const claimsOfStatement = remembered(({ words }: Statement): readonly Claim[] =>
  claimsIn(words)
);

/** The clauses of a sentence as places of words, `from` up to, not including, `to`; endless ones are left out. */
export function clausesOf(
  words: readonly Word[],
  { from, to }: Sentence
): [from: number, to: number][] {
  const clauses: [number, number][] = [];
  let start = from;
  for (let at = from + 1; at <= to; at += 1) {
    if (at < to && words[at]?.clause === words[start]?.clause) continue;
    if (at - start <= LONGEST_CLAUSE) clauses.push([start, at]);
    start = at;
  }
  return clauses;
}

/** @param earlier ideas of the sentence before */
function claimsOf(
  words: readonly Word[],
  from: number,
  to: number,
  earlier: ReadonlySet<string>
): Claim[] {
  const claims: Claim[] = [];
  for (let at = from + 1; at < to; at += 1) {
    const word = words[at];
    const verb = word?.kind === 'word' ? contentOf(word) : null;
    if (!word || verb === null) continue;
    const helper = helperOf(words, from, at);
    const tense = helper?.tense ?? (isPastForm(word, words.slice(from, at)) ? 'past' : null);
    if (tense === null) continue;
    // "The alarm never sounded" has no "did" that the "never" could stand at.
    const denied = helper?.negated ?? words.slice(from, at).some(({ text }) => NEGATIONS.has(text));
    const nobody = words.slice(from, at).some(({ text }) => NOBODY.has(text));
    claims.push({
      verb,
      before: ofWhom(words, from, at, earlier),
      after: ideasIn(words, at + 1, to),
      negated: denied !== nobody,
      tense,
      from,
      at,
      to,
      sentence: word.sentence
    });
  }
  return claims;
}

/** The "is", "did" or "will" that a verb hangs on, with what it says of time and of "not". */
function helperOf(
  words: readonly Word[],
  from: number,
  at: number
): { tense: Tense; negated: boolean } | null {
  let negated = false;
  let been = false;
  for (let before = at - 1; before >= Math.max(from, at - FURTHEST); before -= 1) {
    const { text = '' } = words[before] ?? {};
    if (PRESENT.has(text)) return { tense: 'present', negated };
    if (PAST.has(text)) return { tense: 'past', negated };
    if (PERFECT.has(text)) return been || negated ? { tense: 'past', negated } : null;
    if (!BETWEEN.has(text)) return null;
    if (NEGATIONS.has(text)) negated = true;
    if (text === 'been') been = true;
  }
  return null;
}

/** "The steward laughed": no other verb stands before it, to which it would be an addition. */
function isPastForm({ text }: Word, before: readonly Word[]): boolean {
  return (
    text.length > 4 &&
    text.endsWith('ed') &&
    !before.some(({ text }) => PRESENT.has(text) || PAST.has(text) || PERFECT.has(text))
  );
}

/** What stands before a verb; where that is "it" or "they" alone, what the sentence before is about. */
function ofWhom(
  words: readonly Word[],
  from: number,
  at: number,
  earlier: ReadonlySet<string>
): ReadonlySet<string> {
  const ideas = ideasIn(words, from, at);
  const pointsBack = words.slice(from, at).some(({ text }) => STANDS_FOR.has(text));
  return ideas.size === 0 && pointsBack ? earlier : ideas;
}

/** The ideas of a stretch of a text, up to, not including, `to`. */
export function ideasIn(words: readonly Word[], from = 0, to = words.length): Set<string> {
  return new Set(words.slice(from, to).flatMap((word) => contentOf(word) ?? []));
}
