import { ideasIn, LONGEST_CLAUSE, NEGATIONS, NOBODY, STANDS_FOR } from './claims.ts';
import type { Setting, Statement } from './context.ts';
import type { Bearing } from './bearing.ts';
import { remembered } from './remembered.ts';
import type { Word, Words } from './text/words.ts';
import { doubtsIn, HALVES } from './turned-round.ts';

/** Words that deny each other when they are said of the same thing. */
const OPPOSITES: readonly (readonly [one: readonly string[], other: readonly string[]])[] = [
  [
    ['alive', 'survived'],
    ['dead', 'died', 'killed']
  ],
  [
    ['genuine', 'real', 'authentic'],
    ['forged', 'forgery', 'forgeries', 'fake', 'fakes', 'faked', 'hoax', 'bogus']
  ],
  [
    ['safe', 'harmless'],
    ['unsafe', 'dangerous', 'poisoned', 'poisonous', 'contaminated']
  ],
  [
    ['unhurt', 'unharmed', 'uninjured'],
    ['hurt', 'injured', 'harmed']
  ],
  [['open'], ['closed', 'shut']]
];
const PLACES = new Map<string, { pair: number; first: boolean }>();
for (const [pair, [one, other]] of OPPOSITES.entries()) {
  for (const text of one) PLACES.set(text, { pair, first: true });
  for (const text of other) PLACES.set(text, { pair, first: false });
}
/** These say it of something by themselves; the others need a form of "be" before them. */
const VERBS = new Set(['survived', 'died']);
/** What holds at one hour and not at another. */
const HOURLY = new Set(['open', 'closed', 'shut']);
const HOURS =
  /^(?:until|till|from|after|before|at|on|now|yet|again|today|tonight|tomorrow|[a-z]+day)$/u;
const BE = new Set(['is', 'are', 'am', 'was', 'were', 'be', 'been', 'being']);
const DENIES = new Set([...NEGATIONS, ...NOBODY]);
/** How many words around one are looked at: time stays bounded. */
const AROUND = LONGEST_CLAUSE;
/** How far before its word "is" may stand: "is a complete forgery". */
const REACH = 4;
/** What is feared or thought is not said. */
const FEARED = /^(?:worr|fear|scar|fright|imagin|think|thought|believ|suppos|assum|convinc)/u;

/** That something is alive, or is not; which side of its pair is meant stands in `first`. */
interface Saying {
  pair: number;
  first: boolean;
  /** Ideas of what it is said of. */
  of: ReadonlySet<string>;
  sentence: number;
  from: number;
  at: number;
}

/** What a reply says by such words: what the known facts deny, and what they say as well. */
export interface OppositeReading {
  contradicted: Bearing[];
  told: Bearing[];
}

/**
 * Holds "the dog is dead" against the fact that he is alive, and takes "the dog is alive" for the fact
 * told that it is, where the post has not said so.
 */
export function readOpposites(reply: Words, { known, post }: Setting): OppositeReading {
  const read: OppositeReading = { contradicted: [], told: [] };
  const said = sayingsIn(reply, post?.concepts);
  if (said.length === 0) return read;
  const doubts = doubtsIn(reply);
  const posted = post ? sayingsOf(post) : [];
  for (const saying of said) {
    const { sentence, from, at } = saying;
    if (at >= (doubts[sentence] ?? 0) || isFeared(reply.words, saying)) continue;
    const same = known.filter((one) => sayingsOf(one).some((fact) => isOf(fact, saying)));
    const agreeing = same.find((one) =>
      sayingsOf(one).some((fact) => isOf(fact, saying) && fact.first === saying.first)
    );
    const [statement = agreeing] = agreeing ? [] : same;
    if (!statement) continue;
    const bearing = { statement, sentence, from, to: at + 1, weight: 2 };
    if (!agreeing) {
      // "Gravy is alive. She ran out, since to her he was dead": the reply itself says how it is.
      if (!said.some((other) => other.pair === saying.pair && other.first !== saying.first))
        read.contradicted.push(bearing);
    } else if (!posted.some(({ pair, first }) => pair === saying.pair && first === saying.first))
      read.told.push(bearing);
  }
  return read;
}

function isOf(fact: Saying, saying: Saying): boolean {
  return fact.pair === saying.pair && [...saying.of].some((idea) => fact.of.has(idea));
}

function isFeared(words: readonly Word[], { sentence, at }: Saying): boolean {
  return words
    .slice(Math.max(0, at - AROUND), at)
    .some((word) => word.sentence === sentence && FEARED.test(word.text));
}

const sayingsOf = remembered(({ words }: Statement): readonly Saying[] => sayingsIn(words));

/** @param before ideas of what was spoken of before the text */
function sayingsIn({ words }: Words, before: ReadonlySet<string> = new Set()): Saying[] {
  const sayings: Saying[] = [];
  for (const [at, word] of words.entries()) {
    const place = PLACES.get(word.text);
    if (!place || word.quoted) continue;
    const from = beginOf(words, at);
    if (from === null) continue;
    const clause = words.slice(from, at);
    if (!VERBS.has(word.text) && !clause.slice(-REACH).some(({ text }) => BE.has(text))) continue;
    // "Dead or alive", and what is so for some only or until an hour, says neither.
    if (clause.some(({ text }) => HALVES.test(text))) continue;
    if (isQualified(words, at)) continue;
    const denied =
      clause.filter(({ text, quoted }) => !quoted && DENIES.has(text)).length % 2 === 1;
    sayings.push({
      pair: place.pair,
      first: place.first !== denied,
      of: subjectOf(words, from, at, before),
      sentence: word.sentence,
      from,
      at
    });
  }
  return sayings;
}

/** Where the clause of a word begins; null for one without an end, which says nothing to hold against a fact. */
function beginOf(words: readonly Word[], at: number): number | null {
  const { clause, sentence } = words[at] ?? {};
  let from = at;
  while (words[from - 1]?.clause === clause && words[from - 1]?.sentence === sentence) {
    from -= 1;
    if (at - from > AROUND) return null;
  }
  return from;
}

/** Whether its clause has another of the words as well, or its sentence an hour at which it holds. */
function isQualified(words: readonly Word[], at: number): boolean {
  const { clause, sentence, text = '' } = words[at] ?? {};
  const first = Math.max(0, at - AROUND);
  return words
    .slice(first, at + AROUND)
    .some(
      (word, place) =>
        first + place !== at &&
        word.sentence === sentence &&
        ((word.clause === clause && PLACES.has(word.text)) ||
          (HOURLY.has(text) && (word.kind !== 'word' || HOURS.test(word.text))))
    );
}

/** The ideas that stand before it in its clause; where a pronoun does, also those before the clause. */
function subjectOf(
  words: readonly Word[],
  from: number,
  at: number,
  before: ReadonlySet<string>
): Set<string> {
  const clause = words.slice(from, at);
  const ideas = ideasIn(words, from, at);
  if (!clause.some(({ text }) => STANDS_FOR.has(text))) return ideas;
  const earlier = ideasIn(words, Math.max(0, from - AROUND), from);
  return new Set([...ideas, ...(earlier.size > 0 ? earlier : before)]);
}
