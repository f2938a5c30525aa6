import { contentOf, readStatement, type Setting, type Statement } from '../context.ts';
import type { Reading } from '../reading.ts';
import { clipped } from '../text/clipped.ts';
import { isHarm } from '../text/harm.ts';
import { isCourtesy } from './courtesy.ts';
import type { Word, Words } from '../text/words.ts';

const LONGEST = 80;
/** A fact is cut later than a post is quoted: without its verb or its day it tells nothing. */
const LONGEST_FACT = 120;
/** Fewer words than this are no clause to quote: "My 4yo", "Shame on you". */
const FEWEST_WORDS = 3;

/** The words of the post that speak of harm, and that the reply has passed over; null if none. */
export function passedOverHarm(reading: Reading): string | null {
  return clauseOfPost(reading, (word) => isHarm(word.stem));
}

/** The words of the post that only this person could have written, and that the reply has passed over. */
export function passedOverDetail(reading: Reading): string | null {
  const { topic } = reading.setting;
  return (
    clauseOfPost(reading, (word) => {
      const idea = contentOf(word);
      return idea !== null && !topic.has(idea);
    }) ?? clauseOfPost(reading, (word) => contentOf(word) !== null)
  );
}

/** The question of the post, as it was asked; null if it asks none. */
export function question({ post }: Setting): string | null {
  const asking = post?.words.sentences.findLast(({ question }) => question);
  if (!post || !asking) return null;
  const text = textOf(post.words, post.words.words.slice(asking.from, asking.to));
  return text.length <= LONGEST ? text : null;
}

/** The known fact that bears most on the post and is not yet told; null if none does. */
export function untoldFact({ setting, facts, context }: Reading): string | null {
  const told = new Set(facts.told.map(({ statement }) => statement.text));
  const wanted = context.takesUp?.answers.find((text) => !told.has(text));
  if (wanted !== undefined) return shorten(readStatement(wanted));
  return mostRelevant(
    setting.known.filter(({ text }) => !told.has(text)),
    setting
  );
}

/** The unconfirmed matter that the post touches most and the reply does not name as open. */
export function unsaidUnknown({ setting, facts }: Reading): string | null {
  const open = new Set(facts.leftOpen.map(({ statement }) => statement.text));
  return mostRelevant(
    setting.unconfirmed.filter(({ text }) => !open.has(text)),
    setting
  );
}

function mostRelevant(
  statements: readonly Statement[],
  { post, happened }: Setting
): string | null {
  const about = (post ?? happened).concepts;
  let best: Statement | null = null;
  let most = 0;
  for (const statement of statements) {
    let shared = 0;
    for (const concept of statement.concepts) if (about.has(concept)) shared += 1;
    if (shared > most) [best, most] = [statement, shared];
  }
  return best ? shorten(best) : null;
}

function clauseOfPost({ setting, uptake }: Reading, tells: (word: Word) => boolean): string | null {
  const { post } = setting;
  if (!post) return null;
  const taken = new Set(uptake.ofPost.map(({ stem }) => stem));
  const { words } = post.words;
  let best: readonly Word[] = [];
  let most = 0;
  for (const clause of clausesOf(words)) {
    if (isCourtesy(clause, setting, post.text)) continue;
    const weight = clause.filter((word) => tells(word) && !taken.has(word.stem)).length;
    if (weight > most && textOf(post.words, clause).length <= LONGEST)
      [best, most] = [clause, weight];
  }
  return most > 0 ? textOf(post.words, withoutJoiner(best)) : null;
}

/** A quotation does not begin with the "and" that tied it to what came before. */
function withoutJoiner(clause: readonly Word[]): readonly Word[] {
  return /^(?:and|but|so|because)$/u.test(clause[0]?.text ?? '') ? clause.slice(1) : clause;
}

function clausesOf(words: readonly Word[]): Word[][] {
  const clauses: Word[][] = [];
  for (const word of words) {
    const last = clauses.at(-1);
    const before = last?.at(-1);
    const sameSentence = before?.sentence === word.sentence;
    if (last && sameSentence && (before.clause === word.clause || last.length < FEWEST_WORDS))
      last.push(word);
    else clauses.push([word]);
  }
  return clauses.filter(({ length }) => length >= FEWEST_WORDS);
}

function textOf({ text }: Words, words: readonly Word[]): string {
  return text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0).replace(/\s+/gu, ' ');
}

/** The first sentence of a fact, or as many of its words as can be said in passing. */
function shorten({ words }: Statement): string {
  const [first] = words.sentences;
  if (!first) return words.text;
  const text = textOf(words, words.words.slice(first.from, first.to));
  const balanced = text.includes('(') && !text.includes(')') ? `${text})` : text;
  return balanced.length <= LONGEST_FACT ? balanced : clipped(text, LONGEST_FACT);
}
