/** Each of these is one to people as well. A return is not among them: with a line break it is one. */
const PLAIN = /^[\n\x20-\x7e]*$/;

/** Made when it is first needed: the data of the language behind it takes a phone some 50 ms. */
let segmenter: Intl.Segmenter | undefined;

/** How long a text is as people count: an emoji with its skin tone is one character. */
export function countCharacters(text: string): number {
  if (PLAIN.test(text)) return text.length;
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return [...segmenter.segment(text)].length;
}
