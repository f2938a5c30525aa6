const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How long a text is as people count: an emoji with its skin tone is one character. */
export function countCharacters(text: string): number {
  return [...segmenter.segment(text)].length;
}
