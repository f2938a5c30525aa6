import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullBakery, wholeDrill } from '../../../../tests/fixtures/scorecards.ts';
import { DIMENSIONS } from '../scenario/vocabulary.ts';
import { scorecard } from './scorecard.ts';
import { totalOf, weightsOf } from './weights.ts';

const none = fc.constant(null);
const scores = fc.tuple(
  ...DIMENSIONS.map((dimension) =>
    fc.record({
      dimension: fc.constant(dimension),
      mean: fc.oneof(fc.double({ min: 0, max: 4, noNaN: true }), none)
    })
  )
);
const weight = fc.integer({ min: 0, max: 10 });
const weighing = fc
  .tuple(weight, weight, weight, weight, weight)
  .map((all) => Object.fromEntries(DIMENSIONS.map((dimension, i) => [dimension, all[i]])));

describe('the total', () => {
  it('lies between the lowest and the highest of what counts, and never hides that nothing does', () => {
    fc.assert(
      fc.property(scores, weighing, (dimensions, given) => {
        const weights = weightsOf({ weights: given });
        const counts = dimensions.flatMap(({ dimension, mean }) =>
          mean !== null && weights[dimension] > 0 ? [mean] : []
        );
        const total = totalOf(dimensions, weights);
        expect(total === null).toBe(counts.length === 0);
        if (total === null) return;
        expect(total).toBeGreaterThanOrEqual(Math.min(...counts) - 1e-9);
        expect(total).toBeLessThanOrEqual(Math.max(...counts) + 1e-9);
      })
    );
  });

  it('goes by the scenario’s weights, and by equal ones where it names none', () => {
    const { log } = wholeDrill();
    const plain = scorecard(fullBakery(), log);
    const speedy = scorecard({ ...fullBakery(), weights: { speed: 3, apology: 0 } }, log);
    expect(plain.weights).toEqual(Object.fromEntries(DIMENSIONS.map((one) => [one, 1])));
    const by = Object.fromEntries(speedy.dimensions.map((one) => [one.dimension, one.mean ?? 0]));
    const sum = 3 * (by.speed ?? 0) + (by.acknowledgment ?? 0);
    expect(speedy.mean).toBeCloseTo(
      (sum + (by.transparency ?? 0) + (by.personalization ?? 0)) / 6,
      10
    );
  });
});
