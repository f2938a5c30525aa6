/**
 * Characters that look like Latin letters and are not. People paste them from stylised text, and
 * they would hide a word from every cue.
 */
const LOOKALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  е: 'e',
  һ: 'h',
  і: 'i',
  ј: 'j',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  ѕ: 's',
  т: 't',
  у: 'y',
  х: 'x',
  ѵ: 'v',
  ԁ: 'd',
  ɡ: 'g',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  α: 'a',
  ı: 'i'
};

/** Zero-width characters, soft hyphens and joiners: shown by nothing, and no part of a word. */
const INVISIBLE = /\p{Cf}/gu;
const MARKS = /\p{M}/gu;
const LATIN = /[a-z]/u;
const NON_ASCII = /[^\u0020-\u007e]/u;

/**
 * Folds one word to plain lower-case Latin letters: invisible characters and accents go, full-width
 * and look-alike letters become what they look like. A word wholly in another script stays as it
 * is, so that another language is still seen as one.
 */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (!NON_ASCII.test(lower)) return lower;
  const plain = lower
    .normalize('NFKD')
    .replace(INVISIBLE, '')
    .replace(MARKS, '')
    .replace(/’|ʼ|‘|＇/gu, "'");
  if (!NON_ASCII.test(plain)) return plain;
  if (!LATIN.test(plain)) return plain;
  return Array.from(plain, (letter) => LOOKALIKES[letter] ?? letter).join('');
}
