import { describe, expect, it } from 'vitest';
import { count, listed } from './words.ts';

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

describe('a count', () => {
  it.each([
    [0, '0 drills'],
    [1, '1 drill'],
    [2460, '2,460 drills']
  ])('of %d reads %s', (many, text) => {
    expect(count(many, 'drill')).toBe(text);
  });
});
