import { describe, expect, it } from 'vitest';
import { initials, listed } from './words.ts';

describe('initials', () => {
  it.each([
    ['Helen Marsh', 'HM'],
    ['Ruth van der Adeyemi', 'RA'],
    ['kez', 'K'],
    ['  Élodie   Östlund ', 'ÉÖ'],
    ['🔑 key', '🔑K'],
    ['', '?']
  ])('of "%s" are %s', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});

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
