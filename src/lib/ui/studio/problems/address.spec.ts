import { expect, it } from 'vitest';
import { addressOf, problemAt } from './address.ts';

const one = { code: 'missing', line: 14, column: 7 };
const other = { code: 'missing', line: 14, column: 9 };

it('leads to the problem that it names, and nowhere once that is mended', () => {
  expect(problemAt([one, other], addressOf(other))).toBe(other);
  expect(problemAt([one], addressOf(other))).toBeNull();
  expect(problemAt([one], '')).toBeNull();
});
