import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageAfter, type Placed } from './page.ts';

const placed = (item: Placed) => item;
const at = (moment: number, key = 'a'): Placed => ({ at: moment, key });

describe('a page of a list', () => {
  it('says where it ends, also at the end of the list, so that one can read on another day', () => {
    const today = [at(1), at(2)];
    const page = pageAfter(today, placed, { cursor: undefined, limit: 50 });
    expect(page.data).toEqual(today);
    expect(page.next).toBeNull();
    const tomorrow = { cursor: page.last ?? undefined, limit: 50 };
    expect(pageAfter([...today, at(3)], placed, tomorrow).data).toEqual([at(3)]);
  });

  it('ends where it was asked from while nothing has come, and nowhere before the first', () => {
    const { last } = pageAfter([at(1)], placed, { cursor: undefined, limit: 1 });
    const later = pageAfter([at(1)], placed, { cursor: last ?? undefined, limit: 1 });
    expect(later).toEqual({ data: [], next: null, last });
    expect(pageAfter([], placed, { cursor: undefined, limit: 1 }).last).toBeNull();
  });

  it('gives each item once to who reads on from the last page, whatever comes between', () => {
    const items = fc.uniqueArray(fc.record({ at: fc.nat(20), key: fc.string({ maxLength: 2 }) }), {
      selector: ({ at: moment, key }) => `${String(moment)} ${key}`
    });
    fc.assert(
      fc.property(items, fc.nat(20), fc.integer({ min: 1, max: 4 }), (all, since, limit) => {
        const read: Placed[] = [];
        let cursor: string | undefined;
        const readOn = (list: Placed[]) => {
          for (;;) {
            const page = pageAfter(list, placed, { cursor, limit });
            read.push(...page.data);
            cursor = page.last ?? undefined;
            if (page.next === null) return;
          }
        };
        readOn(all.filter((item) => item.at < since));
        readOn(all);
        expect(read).toHaveLength(all.length);
        expect(new Set(read)).toEqual(new Set(all));
      })
    );
  });
});
