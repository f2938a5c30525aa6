import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heldOrder } from './held-order.ts';

const ids = fc.uniqueArray(fc.string({ maxLength: 2 }), { maxLength: 12 });

describe('heldOrder', () => {
  it('lists the same as the new order, each once', () => {
    fc.assert(
      fc.property(ids, ids, (previous, next) => {
        expect(heldOrder(previous, next).toSorted()).toEqual(next.toSorted());
      })
    );
  });

  it('moves nothing that was there before', () => {
    expect(heldOrder(['a', 'b', 'c'], ['c', 'd', 'a'])).toEqual(['a', 'c', 'd']);
  });
});
