import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowHeights } from './row-heights.ts';
import { drawnRows, rowAt, sameRows, shift, topsOf, type Heights } from './rows.ts';

const list = fc
  .tuple(fc.array(fc.option(fc.integer({ min: 1, max: 900 })), { maxLength: 60 }), fc.nat(200))
  .map(([heights, usual]) => {
    const ids = heights.map((_, place) => `row-${String(place)}`);
    const of = (id: string) => heights[Number(id.slice(4))] ?? usual + 1;
    return { ids, heights: { of } satisfies Heights };
  });

describe('rows under one another', () => {
  it('take the height that was measured, and the usual one before that', () => {
    const heights = new RowHeights();
    heights.within(600);
    expect(
      heights.note([
        ['a', 100],
        ['b', 50]
      ])
    ).toEqual(
      new Map([
        ['a', 100],
        ['b', 50]
      ])
    );
    expect([...topsOf(['a', 'b', 'c'], heights)]).toEqual([0, 100, 150, 225]);
  });

  it('keep what is usual when more is measured, and begin again in another width', () => {
    const heights = new RowHeights();
    heights.within(600);
    heights.note([['a', 100]]);
    expect(heights.note([['b', 300]])).toEqual(new Map([['b', 200]]));
    expect(heights.note([['b', 300]])).toEqual(new Map());
    expect(heights.of('c')).toBe(100);
    heights.within(600);
    expect(heights.of('b')).toBe(300);
    heights.within(300);
    expect(heights.of('b')).toBe(0);
  });

  it('stand after one has grown where they would stand had it been so tall', () => {
    fc.assert(
      fc.property(
        list,
        fc.nat(59),
        fc.integer({ min: 1, max: 500 }),
        ({ ids, heights }, at, grown) => {
          fc.pre(at < ids.length);
          const tops = topsOf(ids, heights);
          shift(tops, at, grown);
          const taller = (id: string) => heights.of(id) + (id === ids[at] ? grown : 0);
          expect(tops).toEqual(topsOf(ids, { of: taller }));
        }
      )
    );
  });

  it('are found by any height within them', () => {
    fc.assert(
      fc.property(list, fc.integer({ min: -100, max: 20_000 }), ({ ids, heights }, y) => {
        const tops = topsOf(ids, heights);
        const at = rowAt(tops, y);
        if (at > 0) expect(tops[at]).toBeLessThanOrEqual(y);
        if (at < ids.length - 1) expect(tops[at + 1]).toBeGreaterThan(y);
      })
    );
  });

  it('stand where they would stand if all were drawn, whichever are', () => {
    fc.assert(
      fc.property(
        list,
        fc.nat(70),
        fc.nat(70),
        fc.array(fc.integer({ min: -1, max: 70 }), { maxLength: 4 }),
        ({ ids, heights }, from, to, kept) => {
          const tops = topsOf(ids, heights);
          let end = 0;
          for (const { id, place, gap } of drawnRows(ids, tops, { from, to, kept })) {
            expect(ids[place]).toBe(id);
            expect(gap).toBeGreaterThanOrEqual(0);
            expect(end + gap).toBe(tops[place]);
            end = tops[place + 1] ?? NaN;
          }
          expect(end).toBeLessThanOrEqual(tops[ids.length] ?? 0);
        }
      )
    );
  });

  it('are drawn in the window, and those that are kept with their neighbours', () => {
    const ids = Array.from({ length: 20 }, (_, place) => `row-${String(place)}`);
    const tops = topsOf(ids, { of: () => 10 });
    const drawn = drawnRows(ids, tops, { from: 8, to: 11, kept: [0, 15, -1] });
    expect(drawn.map(({ place }) => place)).toEqual([0, 1, 8, 9, 10, 14, 15, 16]);
    expect(drawn.map(({ gap }) => gap)).toEqual([0, 0, 60, 0, 0, 30, 0, 0]);
  });

  it('are the same objects where they stay, so that nobody draws them again', () => {
    const ids = ['a', 'b', 'c'];
    const tops = topsOf(ids, { of: () => 10 });
    const before = drawnRows(ids, tops, { from: 0, to: 2, kept: [] });
    const after = sameRows(before, drawnRows(ids, tops, { from: 1, to: 3, kept: [] }));
    expect(after.map(({ id, gap }) => [id, gap])).toEqual([
      ['b', 10],
      ['c', 0]
    ]);
    const again = sameRows(before, drawnRows(ids, tops, { from: 0, to: 3, kept: [] }));
    expect(again[0]).toBe(before[0]);
    expect(again[1]).toBe(before[1]);
  });
});
