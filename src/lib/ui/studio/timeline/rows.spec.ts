import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packed, type Boxed } from './rows.ts';

const widths = { full: 100, time: 40, tick: 8 };
const at = (key: string, x: number, beside: string | null = null): Boxed => ({
  ...{ key, x, beside, widths }
});
const rowsOf = (boxes: Boxed[], most = 4) => {
  const { places } = packed(boxes, most);
  return boxes.map(({ key }) => places.get(key));
};

describe('packed', () => {
  it('takes the first row that is free, and all is written where there is room', () => {
    expect(rowsOf([at('a', 0), at('b', 50), at('c', 110)])).toMatchObject([
      { row: 0, detail: 'full', width: 100 },
      { row: 1, detail: 'full' },
      { row: 0, detail: 'full' }
    ]);
  });

  it('puts a branch into the row of what it waits for', () => {
    const boxes = [at('a', 0), at('b', 10), at('branch', 200, 'b')];
    expect(rowsOf(boxes)[2]).toMatchObject({ row: 1 });
  });

  it('writes less where all would take too many rows', () => {
    const crowded = [at('a', 0), at('b', 1), at('c', 50), at('d', 51), at('e', 400)];
    expect(rowsOf(crowded, 2)).toMatchObject([
      { detail: 'time', width: 40 },
      { detail: 'time' },
      { detail: 'full' },
      { detail: 'full' },
      { detail: 'full' }
    ]);
  });

  it('never covers one box by another, unless not even ticks fit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 2000 }), { maxLength: 60 }),
        fc.integer({ min: 1, max: 8 }),
        (xs, most) => {
          const boxes = xs.map((x, index) => at(`m${String(index)}`, x));
          const { rows, places } = packed(boxes, most);
          expect(rows).toBeLessThanOrEqual(most);
          expect(places.size).toBe(boxes.length);
          const laid = boxes.map(({ key, x }) => ({ x, ...places.get(key) }));
          const covered = laid.filter((one) =>
            laid.some(
              (other) =>
                other !== one &&
                other.row === one.row &&
                other.x >= one.x &&
                other.x < one.x + (one.width ?? 0)
            )
          );
          if (covered.some(({ detail }) => detail !== 'tick')) expect(covered).toEqual([]);
          else expect(covered.every(({ detail }) => detail === 'tick')).toBe(true);
        }
      )
    );
  });
});
