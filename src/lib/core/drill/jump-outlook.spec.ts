import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SpecDrill } from '../../../../tests/support/given.ts';
import { bakery } from '../../../../tests/support/scenario.ts';
import { MINUTE } from '../scenario/time.ts';
import { jumpOutlook } from './jump-outlook.ts';

const facilitated = () => new SpecDrill(bakery(), 7, { facilitated: true }).start();

describe('the outlook of a jump', () => {
  it('leaves the state as it is', () => {
    const { state } = facilitated();
    const before = JSON.stringify(state);
    expect(jumpOutlook(bakery(), state, 5 * MINUTE)?.posts).toBeGreaterThan(0);
    expect(JSON.stringify(state)).toBe(before);
  });

  it('is what the jump then does, wherever it goes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 * MINUTE }), (to) => {
        const drill = facilitated();
        const outlook = jumpOutlook(bakery(), drill.state, to);
        drill.hand('0:00', { type: 'JumpClock', to });
        expect(outlook).toEqual({
          to,
          posts: drill.all('PostAppeared').length,
          missed: drill.all('LimitPassed').length,
          ends: drill.state.status === 'ended'
        });
      })
    );
  });

  it('goes to what comes next', () => {
    const { state } = facilitated();
    expect(jumpOutlook(bakery(), state, 'next')).toMatchObject({ posts: 1, missed: 0 });
  });
});
