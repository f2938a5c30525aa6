import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  across,
  depth,
  nameOfMove,
  nameOfRow,
  pathOf,
  scaleFor,
  ticksOf,
  titlesOf,
  trustAt,
  turnDepths
} from './chart.ts';

const trust = fc.double({ min: 0, max: 100, noNaN: true });

describe('the trust chart', () => {
  it('keeps small moves small: never less than 40 points from top to bottom', () => {
    expect(scaleFor([61, 63])).toEqual({ low: 60, high: 100, lines: [60, 80, 100] });
    expect(scaleFor([5])).toEqual({ low: 0, high: 40, lines: [0, 20, 40] });
  });

  it('draws every value inside the box, whatever trust does', () => {
    fc.assert(
      fc.property(fc.array(trust, { minLength: 1 }), (values) => {
        const scale = scaleFor(values);
        for (const value of values) {
          expect(depth(value, scale)).toBeGreaterThan(0);
          expect(depth(value, scale)).toBeLessThan(1);
        }
        const points = values.map((value, at) => ({ at, value }));
        expect(pathOf(points, values.length, scale)).toMatch(/^M[\d.]+ [\d.]+(?:L[\d.]+ [\d.]+)*$/);
      })
    );
  });

  it('keeps every time on the axis', () => {
    expect([across(-1, 10), across(5, 10), across(99, 10), across(0, 0)]).toEqual([0, 50, 100, 0]);
  });

  it('has the name of a move stand right of its line, as wide as the move', () => {
    expect(titlesOf([{ at: 0 }, { at: 40 }], 100)).toEqual([
      { left: 0, width: 40, before: false },
      { left: 40, width: 60, before: false }
    ]);
    expect(titlesOf([{ at: 0 }], 5)).toEqual([{ left: 0, width: 100, before: false }]);
  });

  it('has the name of one that was soon over stand left of its line', () => {
    expect(titlesOf([{ at: 0 }, { at: 90 }], 100)).toEqual([
      { left: 0, width: 45, before: false },
      { left: 90, width: 45, before: true }
    ]);
  });

  it('names a move by its number alone, or not, where its title would run into the next', () => {
    expect(nameOfMove(2, 'Thursday evening', 12)).toBe('Move 2, Thursday evening');
    expect(nameOfMove(2, 'Thursday evening', 11)).toBe('Move 2');
    expect(nameOfMove(3, 'Friday', 4)).toBe('');
  });

  describe('the circles of its turning points', () => {
    const scale = scaleFor([40, 80]);

    it('stand on their points where they are far enough apart', () => {
      const turns = [
        { at: 10, to: 60 },
        { at: 90, to: 60 }
      ];
      expect(turnDepths(turns, 100, scale)).toEqual([depth(60, scale), depth(60, scale)]);
    });

    it('stand over and under each other at the right end, where a drill turns at its last posts', () => {
      const turns = [96, 98, 100].map((at) => ({ at, to: 60 }));
      const [first = 0, second = 0, third = 0] = turnDepths(turns, 100, scale);
      expect(first).toBe(depth(60, scale));
      expect(second).toBeCloseTo(first + 0.15);
      expect(third).toBeCloseTo(first - 0.15);
    });

    it('never lie on each other, as long as there is room on their upright', () => {
      const turn = fc.record({ at: fc.nat(100), to: fc.integer({ min: 40, max: 80 }) });
      fc.assert(
        fc.property(fc.array(turn, { maxLength: 3 }), (some) => {
          const turns = some.toSorted((a, b) => a.at - b.at);
          const tops = turnDepths(turns, 100, scale);
          for (const [place, top] of tops.entries()) {
            expect(top).toBeGreaterThan(0);
            expect(top).toBeLessThan(1);
            for (const [before, other] of tops.slice(0, place).entries()) {
              const apart = (turns[place]?.at ?? 0) - (turns[before]?.at ?? 0);
              if (apart < 7) expect(Math.abs(top - other)).toBeGreaterThanOrEqual(0.15 - 1e-6);
            }
          }
        })
      );
    });
  });

  it('has a few round times under it, none of which runs into that of the end', () => {
    expect(ticksOf(30_000)).toEqual([0, 10_000, 20_000]);
    expect(ticksOf(600_000)).toEqual([0, 120_000, 240_000, 360_000]);
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 100 * 3_600_000 }), (end) => {
        const ticks = ticksOf(end);
        expect(ticks[0]).toBe(0);
        expect(ticks.length).toBeLessThanOrEqual(6);
        for (const tick of ticks) expect(across(tick, end)).toBeLessThanOrEqual(70);
      })
    );
  });

  it('reads trust between two points as it stood at the earlier one', () => {
    const points = [
      { at: 0, value: 70 },
      { at: 10, value: 60 }
    ];
    expect([trustAt(points, 9), trustAt(points, 10), trustAt([], 3)]).toEqual([70, 60, 0]);
  });

  it('sets the name of a row where no mark of it lies', () => {
    expect(nameOfRow([], 600_000)).toBe('right');
    expect(nameOfRow([60_000, 470_000], 600_000)).toBe('right');
    expect(nameOfRow([180_000, 585_000], 600_000)).toBe('left');
    expect(nameOfRow([12_000, 300_000, 585_000], 600_000)).toBe(26);
  });
});
