import type { Setting, Statement } from './context.ts';
import { remembered } from './remembered.ts';
import { CLASSES } from './text/classes.ts';
import { readWords, type Word, type Words } from './text/words.ts';

/** A first name and a surname, or a title and a surname; "That Jonas" begins a sentence. */
const NAME =
  /\b(?!(?:An?|The|That|This|Who|Whom|Whose|Whether|Which|Where|What|Why|How|When|If|No|Any|Our|His|Her) )\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)? \p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?!\p{L}|['’]s)/gu;
const TITLE = /^(?:mr|mrs|ms|miss|dr|sir|sister|lady|lord)$/u;
/** What ends the name of a place, a house or a body, and not of somebody. */
const NO_SURNAME =
  /^(?:street|road|lane|close|avenue|court|square|hill|park|bridge|field|fields|hall|house|high|school|college|hospital|infirmary|ward|hotel|inn|church|station|line|group|limited|ltd|bank|council|board|office|agency|authority|trust|society|union|service|services|company|works|centre|garden|gardens|north|south|east|west)$/u;
const NO_NAME = new Set(CLASSES.day.split(' '));

/** Who is named in what must not be said: a name of theirs alone tells who it is. */
const namesIn = remembered(({ text }: Statement): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const [full] of text.matchAll(NAME)) {
    const words = readWords(full).words;
    if (words.some(({ text }) => NO_SURNAME.test(text) || NO_NAME.has(text))) continue;
    for (const { text } of words) if (!TITLE.test(text)) names.add(text);
  }
  return names;
});

/**
 * Where a sentence names somebody whom a secret names; null where it names nobody, or whoever post, crisis
 * and known facts name as well.
 */
export function secretNameIn(
  secret: Statement,
  { text, words }: Words,
  { from, to }: { from: number; to: number },
  setting: Setting
): number | null {
  const names = namesIn(secret);
  if (names.size === 0) return null;
  for (let at = from; at < to; at += 1) {
    const word = words[at];
    if (word && isNamed(word, names, text) && !isNamedHere(word, setting)) return at;
  }
  return null;
}

/** Whoever writes, and whom post, crisis or known facts name. */
function isNamedHere({ text, stem }: Word, { names, post, topic }: Setting): boolean {
  return names.has(text) || topic.has(stem) || post?.concepts.has(stem) === true;
}

/** "Will" and "Rose" are words as well: what is not written as a name is none. */
function isNamed(word: Word, names: ReadonlySet<string>, text: string): boolean {
  return names.has(word.text) && /\p{Lu}/u.test(text[word.start] ?? '');
}
