import type { Need } from './needs.ts';
import type { Coverage } from './types.ts';

/** How many of the posts in need had it met before their limit. */
export function coverageOf(needs: readonly Need[]): Coverage {
  const count = (outcome: Need['outcome']) =>
    needs.filter((need) => need.outcome === outcome).length;
  return {
    needed: needs.length,
    answered: count('answered'),
    missed: count('missed') + count('late'),
    late: count('late'),
    open: count('open')
  };
}
