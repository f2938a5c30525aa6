import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countCharacters } from './characters.ts';

it.each([
  ['plain', 5],
  ['', 0],
  ['café', 4],
  ['cafe\u0301', 4],
  ['👩🏽‍🚒', 1],
  ['🇬🇧🇳🇬', 2],
  ['👍🏿 ok', 4],
  ['a\r\nb', 3]
])('counts "%s" as people count: %i', (text, count) => {
  expect(countCharacters(text)).toBe(count);
});

it('counts a text that needs no rules of a language as one that does', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const unit = fc.oneof(fc.string({ unit: 'binary-ascii' }), fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(unit, (text) => {
      expect(countCharacters(text)).toBe([...segmenter.segment(text)].length);
    })
  );
});
