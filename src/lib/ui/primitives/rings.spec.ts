import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ringArcs } from './rings.ts';

describe('ringArcs', () => {
  it('shows nothing over before the target, and something after it', () => {
    expect(ringArcs(60_000, 120_000, 300_000).over).toBe('');
    expect(ringArcs(180_000, 120_000, 300_000).over).not.toBe('');
  });

  it('draws numbers only, for any time and any clocks', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -10_000, max: 10_000_000 }),
        fc.integer({ min: 1, max: 600_000 }),
        fc.integer({ min: 0, max: 600_000 }),
        (elapsed, target, more) => {
          const { track, elapsed: passed, over } = ringArcs(elapsed, target, target + more);
          for (const path of [...track, passed, over]) {
            expect(path).toMatch(/^(?:M[\d.]+ [\d.]+A14 14 0 [01] 1 [\d.]+ [\d.]+)?$/);
          }
        }
      )
    );
  });
});
