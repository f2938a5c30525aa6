const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How long a text is as people count: an emoji with its skin tone is one character. */
export function countCharacters(text: string): number {
  // Plain ASCII needs no segmenter; a carriage return with its line feed is one character.
  // eslint-disable-next-line no-control-regex -- the ASCII range is what is meant
  if (/^[\x00-\x0c\x0e-\x7f]*$/.test(text)) return text.length;
  let count = 0;
  for (const segment of segmenter.segment(text)) count += segment.segment === '' ? 0 : 1;
  return count;
}
