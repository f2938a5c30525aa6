import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementOf, kappaInterval, kappaOf } from './agreement.ts';

const levels = fc.integer({ min: 0, max: 4 });
const pairs = fc
  .array(fc.tuple(levels, levels), { maxLength: 40 })
  .map((both) => ({ given: both.map(([a]) => a), wanted: both.map(([, b]) => b) }));

/** Written from the definition, weight by weight: 1 - sum(w o) / sum(w e). */
function byDefinition({ given, wanted }: { given: number[]; wanted: number[] }): number {
  const share = (list: number[], level: number) =>
    list.filter((one) => one === level).length / list.length;
  let [observed, expected] = [0, 0];
  for (let a = 0; a <= 4; a += 1)
    for (let b = 0; b <= 4; b += 1) {
      const weight = (a - b) ** 2 / 16;
      const both = given.filter((one, at) => one === a && wanted[at] === b).length;
      observed += weight * (both / given.length);
      expected += weight * share(given, a) * share(wanted, b);
    }
  return 1 - observed / expected;
}

describe('agreement', () => {
  it('is that of a table that can be worked out by hand', () => {
    // Each level with each: squares of 9, 3, 5 and 15, a quarter of which chance would see, and 1 is seen.
    expect(kappaOf({ given: [0, 1, 2, 3], wanted: [0, 1, 2, 2] })).toBeCloseTo(1 - 1 / 8, 10);
    expect(kappaOf({ given: [0, 4, 0, 4], wanted: [4, 0, 4, 0] })).toBeCloseTo(-1, 10);
    expect(kappaOf({ given: [0, 2, 4], wanted: [0, 2, 4] })).toBe(1);
  });

  it('is what its definition says, whoever comes first, and never more than 1', () => {
    fc.assert(
      fc.property(pairs, ({ given, wanted }) => {
        const kappa = kappaOf({ given, wanted });
        if (kappa === null) {
          expect(new Set([...given, ...wanted]).size).toBeLessThanOrEqual(1);
          return;
        }
        expect(kappa).toBeCloseTo(byDefinition({ given, wanted }), 9);
        expect(kappaOf({ given: wanted, wanted: given })).toBeCloseTo(kappa, 9);
        expect(kappa).toBeLessThanOrEqual(1);
      })
    );
  });

  it('is not made up where it is not defined', () => {
    expect(agreementOf({ given: [], wanted: [] })).toMatchObject({
      n: 0,
      kappa: null,
      interval: null,
      exact: null,
      withinOne: null
    });
    expect(agreementOf({ given: [3, 3, 3, 3, 3], wanted: [3, 3, 3, 3, 3] })).toMatchObject({
      n: 5,
      kappa: null,
      interval: null,
      exact: 1
    });
  });

  it('is none where either side gives one level throughout: it would be 0 by construction', () => {
    fc.assert(
      fc.property(pairs, levels, fc.boolean(), ({ given, wanted }, level, mine) => {
        fc.pre(given.length > 0);
        const still = given.map(() => level);
        const both = mine ? { given: still, wanted } : { given, wanted: still };
        const agreement = agreementOf(both);
        expect(agreement.kappa).toBeNull();
        expect(agreement.interval).toBeNull();
        expect(mine ? agreement.always.given : agreement.always.wanted).toBe(level);
      })
    );
    expect(agreementOf({ given: [0, 4], wanted: [1, 3] }).always).toEqual({
      given: null,
      wanted: null
    });
  });

  it('has no interval where a sample in ten has but one level on a side', () => {
    const nearly = { given: [3, 4, 4, 4, 4, 4, 4], wanted: [1, 2, 0, 3, 2, 1, 3] };
    expect(agreementOf(nearly).kappa).not.toBeNull();
    expect(kappaInterval(nearly)).toBeNull();
  });

  it('has an interval around it from five pairs on, the same every time', () => {
    const few = { given: [0, 1, 2, 3], wanted: [0, 1, 2, 2] };
    expect(kappaInterval(few)).toBeNull();
    const many = {
      given: Array.from({ length: 40 }, (_, at) => at % 5),
      wanted: Array.from({ length: 40 }, (_, at) => (at % 7 === 0 ? 2 : at % 5))
    };
    const [low, high] = kappaInterval(many) ?? [1, 0];
    const kappa = kappaOf(many) ?? 0;
    expect(low).toBeLessThan(kappa);
    expect(high).toBeGreaterThan(kappa);
    expect(kappaInterval(many)).toEqual([low, high]);
  });

  it('says whether there are enough replies to judge by', () => {
    const of = (n: number) => {
      const levels = Array.from({ length: n }, (_, at) => at % 5);
      return agreementOf({ given: levels, wanted: levels }).sample;
    };
    expect([0, 4, 5, 19, 20, 100].map(of)).toEqual([
      'too-few',
      'too-few',
      'few',
      'few',
      'enough',
      'enough'
    ]);
  });

  it('counts who gave what in a table', () => {
    const { table, exact, withinOne } = agreementOf({ given: [0, 1, 4], wanted: [0, 2, 1] });
    expect(table[2]?.[1]).toBe(1);
    expect(table[1]?.[4]).toBe(1);
    expect(table.flat().reduce((sum, count) => sum + count, 0)).toBe(3);
    expect([exact, withinOne]).toEqual([1 / 3, 2 / 3]);
  });
});
