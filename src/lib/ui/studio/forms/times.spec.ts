import { expect, it } from 'vitest';
import { typedTime } from './times.ts';

it.each([
  ['4:30', '04:30'],
  ['430', '04:30'],
  ['4.5', '04:30'],
  ['4m30s', '04:30'],
  ['90s', '01:30'],
  ['1:04:30', '1:04:30'],
  // As the advice about files writes it, and as a word processor curls it.
  ['"04:30"', '04:30'],
  ["'4:30'", '04:30'],
  [' “04:30” ', '04:30'],
  ['soon', null],
  ['"soon"', null],
  ['""', null],
  ['', null]
])('takes %j for %j', (typed, time) => {
  expect(typedTime(typed)).toBe(time);
});
