import type { Span } from '../../scoring/types.ts';
import { ORDINARY_NAMES, PARTICLES } from './ordinary-names.ts';

interface Word extends Span {
  text: string;
  /** The same for each way to write it. */
  key: string;
}

/** The ways in which somebody is named, as keys of words. */
interface Named {
  /** All words of the name in their order. */
  whole: readonly string[];
  /** Those that name by themselves, of two letters at least. */
  parts: ReadonlySet<string>;
  /** Two parts or more without a space between them. */
  joined: ReadonlySet<string>;
  /** A part and the initial of another. */
  shortened: ReadonlySet<string>;
  initials: ReadonlySet<string>;
}

/** The end of a line, where whoever wrote it may sign. */
interface Closing extends Span {
  /** It comes after a sign by which signatures begin: `– Bo`, `^MK`. */
  marked: boolean;
}

/** In words; what is longer is a sentence. */
const LONGEST_CLOSING = 6;
/** In letters: joined names below it are too often another word. */
const SHORTEST_JOINED = 6;

/**
 * A text without the names of those who played, so that who reads it does not know whose it is. Each
 * letter becomes a dot, and no place moves: spans into the text stay right.
 *
 * @param names as they stand on accounts
 */
export function masked(text: string, names: readonly string[]): string {
  const words = wordsIn(text);
  return names
    .map(namedBy)
    .flatMap((named) => [
      ...partsIn(text, words, named),
      ...runsIn(text, words, named),
      ...handlesIn(text, named),
      ...signaturesIn(text, named)
    ])
    .reduce(withDots, text);
}

function withDots(text: string, { start, end }: Span): string {
  const dots = text
    .slice(start, end)
    .replaceAll(/[\p{L}\p{M}]/gu, (letter) => '•'.repeat(letter.length));
  return text.slice(0, start) + dots + text.slice(end);
}

function wordsIn(text: string, from = 0): Word[] {
  return [...text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)].map(({ 0: word, index }) => ({
    text: word,
    key: keyOf(word),
    start: from + index,
    end: from + index + word.length
  }));
}

/** Letters without case and accents, which phones leave out and systems compose differently. */
function keyOf(text: string): string {
  return text
    .normalize('NFKD')
    .toUpperCase()
    .replaceAll(/[^\p{L}]/gu, '')
    .toLowerCase();
}

function namedBy(name: string): Named {
  // An address stands where no name was given.
  const [own = ''] = name.split(/(?<=\S)@/u);
  const whole = wordsIn(own).map(({ key }) => key);
  const naming = whole.filter((key) => !PARTICLES.has(key));
  const pairs = naming.flatMap((one, i) =>
    naming.flatMap((other, j) => (i === j ? [] : [[one, other]]))
  );
  const initial = (key = '') => [...key].slice(0, 1).join('');
  return {
    whole,
    parts: new Set(naming.filter((key) => key.length >= 2)),
    joined: new Set([whole, naming, ...pairs].filter(hasTwo).map((keys) => keys.join(''))),
    shortened: new Set(
      pairs.flatMap(([one = '', other = '']) => [one + initial(other), initial(one) + other])
    ),
    // One name alone has none: it would be "MM", and no name at all would be nothing.
    initials: new Set(
      (hasTwo(naming) ? [naming, [naming.at(0), naming.at(-1)]] : []).map((keys) =>
        keys.map(initial).join('')
      )
    )
  };
}

function hasTwo(keys: readonly unknown[]): boolean {
  return keys.length >= 2;
}

/** Parts of the name that stand by themselves. */
function partsIn(text: string, words: readonly Word[], { parts }: Named): Span[] {
  return words.filter(
    (word) =>
      word.key.length >= 3 &&
      parts.has(word.key) &&
      (!ORDINARY_NAMES.has(word.key) || isMeantAsName(text, word))
  );
}

/** A word that is a name as well, with a capital that no beginning of a sentence gave it. */
function isMeantAsName(text: string, word: Word): boolean {
  return /^\p{Lu}\P{Lu}*$/u.test(word.text) && !beginsSentence(text.slice(0, word.start));
}

/** Whether a sentence begins after this; whom it is for may be named before it (`@dani Will do`). */
function beginsSentence(before: string): boolean {
  const said = before.replaceAll(/@[\p{L}\p{N}_]+/gu, '');
  return /(?:^|[.!?…:\n])[^\p{L}\p{N}.!?…:\n,;–—-]*$/u.test(said);
}

/** Two words or more of the name in their order, the shortest and the ordinary ones too. */
function runsIn(text: string, words: readonly Word[], { whole, parts }: Named): Span[] {
  return words.flatMap((first, i) =>
    whole.flatMap((_, j) => {
      const run = words.slice(
        i,
        i + sharedStart(text, words.slice(i, i + whole.length - j), whole.slice(j))
      );
      const isName = run.some((word) => parts.has(word.key) && isCapitalised(word.text));
      const last = run[1] && run.at(-1);
      return last && isName ? [{ start: first.start, end: last.end }] : [];
    })
  );
}

/** How many words are those of the name, with no more between them than a space or a hyphen. */
function sharedStart(text: string, words: readonly Word[], whole: readonly string[]): number {
  const other = words.findIndex((word, n) => {
    const last = words[n - 1];
    const apart = last && !/^[\s.'’-]+$/u.test(text.slice(last.end, word.start));
    return apart || word.key !== whole[n];
  });
  return other < 0 ? words.length : other;
}

/** `@mariakeller`, `maria.keller`, `mkeller99`, `MariaK`. */
function handlesIn(text: string, { parts, joined, shortened, initials }: Named): Span[] {
  const handles = text.matchAll(/@?[\p{L}\p{M}\p{N}]+(?:[._-]+[\p{L}\p{M}\p{N}]+)*/gu);
  return [...handles]
    .filter(([handle]) => {
      const key = keyOf(handle);
      if (joined.has(key) && key.length >= SHORTEST_JOINED) return true;
      if (handle.startsWith('@') && [parts, joined, initials].some((names) => names.has(key)))
        return true;
      return /^@|[._\d-]|\p{Ll}\p{Lu}/u.test(handle) && (shortened.has(key) || joined.has(key));
    })
    .map(({ 0: handle, index }) => ({ start: index, end: index + handle.length }));
}

/** The name, a part of it or its initials, alone between commas where somebody signs. */
function signaturesIn(text: string, { parts, joined, shortened, initials }: Named): Span[] {
  const signs = (key: string) =>
    [parts, joined, shortened, initials].some((names) => names.has(key));
  return closingsIn(text).flatMap(({ start, end, marked }) => {
    const closing = text.slice(start, end);
    const pieces = [...closing.matchAll(/[^,|()]+/gu)].map(({ 0: piece, index }) => ({
      text: piece.trim(),
      start: start + index,
      end: start + index + piece.length
    }));
    // After a mark more may follow the name: "– Bo from customer care".
    const first = marked ? wordsIn(closing, start).slice(0, 1) : [];
    return [
      ...pieces.filter(
        (piece) => signs(keyOf(piece.text)) && (marked || isCapitalised(piece.text))
      ),
      ...first.filter((word) => signs(word.key) && isCapitalised(word.text))
    ];
  });
}

/** Short lines, what is short after the last sentence of a line, and what comes after a mark. */
function closingsIn(text: string): Closing[] {
  const SENTENCE_END = /(?<=[\p{L}\p{N})]{2})[.!?…]+\s+|[!?…]\s+/gu;
  const MARK = /[–—^~/|*(]|(?<=^|\s)-+/gu;
  return [...text.matchAll(/[^\n]+/gu)]
    .flatMap(({ 0: line, index }) => {
      const closing = (from: number, marked: boolean) => ({
        start: index + from,
        end: index + line.length,
        marked
      });
      const after = (sign: RegExp) => [...line.matchAll(sign)].map((at) => at.index + at[0].length);
      return [
        closing(0, false),
        ...after(SENTENCE_END).map((from) => closing(from, false)),
        ...after(MARK).map((from) => closing(from, true))
      ];
    })
    .filter(({ start, end }) => wordsIn(text.slice(start, end)).length <= LONGEST_CLOSING);
}

/** Scripts without capitals have none to miss. */
function isCapitalised(text: string): boolean {
  return /^[^\p{L}]*(?!\p{Ll})\p{L}/u.test(text);
}
