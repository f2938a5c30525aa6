import { describe, expect, it } from 'vitest';
import { intervalOf, studentT } from './interval.ts';

describe('the interval of a mean', () => {
  it('is that of a worked example', () => {
    // NIST/SEMATECH e-Handbook 1.3.5.2, ZARR13.DAT: n 195, mean 9.261460, s 0.022789: ± 0.003219.
    const n = 195;
    const s = 0.022789;
    const values = Array.from({ length: n }, (_, place) =>
      place === n - 1 ? 9.26146 : 9.26146 + (place % 2 === 0 ? s : -s)
    );
    const found = intervalOf(values);
    // Our t of 194 is rounded up from 1.972 to that of 100 degrees.
    expect(((found?.high ?? 0) - (found?.low ?? 0)) / 2).toBeCloseTo(0.003238, 5);
  });

  it('is wide of few, and within the levels', () => {
    expect(intervalOf([1, 2])).toEqual({
      low: expect.closeTo(1.5 - 6.353, 3) as number,
      high: expect.closeTo(1.5 + 6.353, 3) as number
    });
    expect(intervalOf([1, 2], { low: 0, high: 4 })).toEqual({ low: 0, high: 4 });
  });

  it('is none of one, and none where all are alike', () => {
    expect([intervalOf([]), intervalOf([2]), intervalOf([1.1, 1.1, 1.1])]).toEqual([
      null,
      null,
      null
    ]);
  });

  it('takes a quantile that is never too small', () => {
    const quantiles = Array.from({ length: 200 }, (_, place) => studentT(place + 1));
    expect(quantiles.slice(0, 3)).toEqual([12.706, 4.303, 3.182]);
    expect(quantiles.every((t, place) => t >= 1.96 && t <= (quantiles[place - 1] ?? 13))).toBe(
      true
    );
  });
});
