import { expect, it } from 'vitest';
import { sentence } from './sentence.ts';

it('ends once, whatever the last name ends in', () => {
  expect(['It came', 'It went to Anna N.', 'What now?'].map(sentence)).toEqual([
    'It came.',
    'It went to Anna N.',
    'What now?'
  ]);
});
