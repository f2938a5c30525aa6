import type { Span } from '../../core/scoring/types.ts';

/** A text in which only the words count, and where each of its units stands in the original. */
interface Folded {
  text: string;
  /** For each UTF-16 unit of the folded text, the span of the character that it comes from. */
  from: Span[];
}

/** Phones type them bent, models copy them straight: the words are the same. */
const MARKS: Readonly<Record<string, string>> = { '‘': "'", '’': "'", ʼ: "'", '“': '"', '”': '"' };
/** Stands before and after each word of a folded text, so that no part of a word is found in it. */
const BORDER = '\u0000';
/** Chinese, Japanese, Thai and their like put no space between words: any letter may begin one. */
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;

/**
 * Finds a quote in a text, white space, letter case and the shape of quotation marks aside. Nothing
 * else is forgiven: a paraphrase is no quote, nor is a part of a word, nor a word so short that it
 * stands in every text.
 *
 * @returns where the first such words stand, in UTF-16 units of the text; null when they do not, or
 *   when the quote says nothing
 */
export function findQuote(text: string, quote: string): Span | null {
  const wanted = fold(quote.trim()).text;
  const folded = fold(text);
  const at = wanted === '' ? -1 : folded.text.indexOf(wanted);
  const first = folded.from[at];
  const last = folded.from[at + wanted.length - 1];
  if (!first || !last) return null;
  const proves = saysSomething(quote) || isAddress(text.slice(first.start)) || isAll(text, quote);
  return proves ? { start: first.start, end: last.end } : null;
}

/** Two words, one of four letters, three figures, or two letters of a script that writes syllables. */
function saysSomething(quote: string): boolean {
  if (!/[\p{L}\p{N}]{2}/u.test(quote)) return false;
  const words = wordsOf(quote);
  const long =
    /(?:[\p{L}\p{N}][\p{M}']*){4}|\p{N}{3}|[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]{2}/u;
  return words.length > 1 || words.some((word) => long.test(word));
}

/** "Ana, we are sorry": a name is short, and yet it is what makes a reply personal. */
function isAddress(text: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}]{2,},/u.test(text);
}

/** Of a reply that is one short word there is no longer quote. */
function isAll(text: string, quote: string): boolean {
  const words = wordsOf(text).join(' ');
  return words.length > 1 && words === wordsOf(quote).join(' ');
}

function wordsOf(text: string): string[] {
  const plain = text.replaceAll(/[‘’ʼ]/gu, "'").toLowerCase();
  return plain.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}']*/gu) ?? [];
}

function fold(text: string): Folded {
  const folded: string[] = [];
  const from: Span[] = [];
  const add = (plain: string, span: Span) => {
    folded.push(plain);
    for (let unit = 0; unit < plain.length; unit += 1) from.push(span);
  };
  const kinds = new Map<string, Kind>();
  let here: Span = { start: 0, end: 0 };
  let inSpace = false;
  let inWord = false;
  for (const character of text) {
    const before = here;
    here = { start: before.end, end: before.end + character.length };
    let kind = kinds.get(character);
    if (!kind) kinds.set(character, (kind = kindOf(character)));
    // An accent belongs to the letter before it.
    const word: boolean = kind === 'letter' || (kind === 'mark' && inWord);
    if (word !== inWord) add(BORDER, word ? here : before);
    // A run of white space is one space. Some letters are two in lower case.
    if (kind !== 'space') add((MARKS[character] ?? character).toLowerCase(), here);
    else if (!inSpace) add(' ', here);
    inSpace = kind === 'space';
    inWord = word;
  }
  if (inWord) add(BORDER, here);
  return { text: folded.join(''), from };
}

type Kind = 'space' | 'mark' | 'letter' | 'other';

function kindOf(character: string): Kind {
  if (/\s/u.test(character)) return 'space';
  if (/\p{M}/u.test(character)) return 'mark';
  return /[\p{L}\p{N}]/u.test(character) && !UNSPACED.test(character) ? 'letter' : 'other';
}
