import { describe, expect, it } from 'vitest';
import { listed } from './words.ts';

describe('a list', () => {
  it.each([
    [[], 'none'],
    [['Press'], 'Press'],
    [['Press', 'Care'], 'Press and Care'],
    [['Press', 'Care', 'North'], 'Press, Care and North']
  ])('of %j is %s', (names, text) => {
    expect(listed(names)).toBe(text);
  });
});
