import { describe, expect, it } from 'vitest';
import { kappaWords, overrideWords, roundTitle, shareWords } from './words.ts';

describe('words of calibration', () => {
  it('say a kappa with its span, or why there is none', () => {
    expect(kappaWords({ n: 20, kappa: 0.8234, interval: [0.611, 0.942] })).toBe(
      '0.82 (0.61 to 0.94)'
    );
    for (const [n, kappa] of [
      [1, 0],
      [3, 1]
    ] as const)
      expect(kappaWords({ n, kappa, interval: null })).toBe('too few replies to say yet');
    expect(kappaWords({ n: 8, kappa: null, interval: null })).toMatch(/^not defined/);
    expect(kappaWords({ n: 0, kappa: null, interval: null })).toBe('nothing that both rated');
    expect([shareWords(0.836), shareWords(null)]).toEqual(['84%', 'none']);
  });

  it('say how often a rule was overridden, and how', () => {
    expect(overrideWords({ used: 31, up: 6, down: 1 })).toBe('7 of 31, 23%: 6 raised, 1 lowered');
    expect(overrideWords({ used: 2, up: 0, down: 1 })).toBe('1 of 2, 50%: 1 lowered');
    expect(roundTitle({ id: 'practice', scenario: null })).toBe('Practice replies');
  });
});
