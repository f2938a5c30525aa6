import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Level } from '../scoring/types.ts';
import { distributionOf, mean, median, spread } from './figures.ts';

const level = fc.integer({ min: 0, max: 4 }) as fc.Arbitrary<Level>;

describe('figures', () => {
  it('say nothing of nothing', () => {
    expect([mean([]), median([]), spread([])]).toEqual([null, null, null]);
  });

  it('take the middle, or the mean of the two in the middle', () => {
    expect(median([4, 0, 1])).toBe(1);
    expect(median([4, 0, 1, 3])).toBe(2);
  });

  it('lie within what they are made of, and the distribution holds each once', () => {
    fc.assert(
      fc.property(fc.array(level, { minLength: 1 }), (levels) => {
        const low = Math.min(...levels);
        const high = Math.max(...levels);
        for (const figure of [mean(levels), median(levels)]) {
          expect(figure).toBeGreaterThanOrEqual(low);
          expect(figure).toBeLessThanOrEqual(high);
        }
        expect(spread(levels)).toBe(high - low);
        const counts = distributionOf(levels);
        expect(counts.reduce((sum, count, at) => sum + count * at, 0)).toBe(
          levels.reduce((sum: number, one) => sum + one, 0)
        );
      })
    );
  });
});
