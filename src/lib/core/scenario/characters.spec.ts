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
