import { describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '../../../core/scenario/time.ts';
import { bounded, fitting, stepAt, ticksBetween } from './scale.ts';
import { snapped } from './snap.ts';

const perMinute = (pixels: number) => pixels / MINUTE;

describe('a scale', () => {
  it('snaps to finer steps the closer it is', () => {
    expect(stepAt(perMinute(15))).toBe(30 * SECOND);
    expect(stepAt(perMinute(40))).toBe(10 * SECOND);
    expect(stepAt(perMinute(120))).toBe(5 * SECOND);
  });

  it('fits a drill into a width, within what can be worked with', () => {
    expect(fitting(900, 30 * MINUTE) * 30 * MINUTE).toBeCloseTo(900);
    expect(fitting(900, 0)).toBe(bounded(perMinute(900)));
    expect(bounded(0)).toBeGreaterThan(0);
  });

  it('numbers the ruler as far apart as there is room', () => {
    expect(ticksBetween(perMinute(15), 0, 20 * MINUTE)).toEqual(
      [0, 5, 10, 15, 20].map((m) => m * MINUTE)
    );
    expect(ticksBetween(perMinute(80), 5 * MINUTE, 7 * MINUTE)).toEqual(
      [5, 6, 7].map((m) => m * MINUTE)
    );
    expect(ticksBetween(perMinute(80), -MINUTE, 0)).toEqual([0]);
  });
});

describe('snapped', () => {
  it('goes to an edge nearby, else to the step, never before STARTEX', () => {
    const zoom = perMinute(60);
    expect(snapped(63_200, 10_000, [65_000], zoom)).toBe(65_000);
    expect(snapped(63_200, 10_000, [75_000], zoom)).toBe(60_000);
    expect(snapped(-4000, 10_000, [], zoom)).toBe(0);
  });
});
