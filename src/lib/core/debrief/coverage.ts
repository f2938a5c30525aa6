import { wantsWords, type Need } from './needs.ts';
import { askedOf } from './skipped.ts';
import type { Coverage, Met } from './types.ts';

/** How many of the posts in need had it met before their limit; apart from them those that do not count. */
export function coverageOf(all: readonly Need[]): Coverage {
  const needs = askedOf(all);
  const count = (outcome: Need['outcome']) =>
    needs.filter((need) => need.outcome === outcome).length;
  return {
    needed: needs.length,
    answered: count('answered'),
    missed: count('missed') + count('late'),
    late: count('late'),
    open: count('open'),
    skipped: all.length - needs.length,
    words: metOf(needs.filter(wantsWords)),
    handOn: metOf(needs.filter((need) => !wantsWords(need)))
  };
}

function metOf(needs: readonly Need[]): Met {
  const due = needs.filter(({ outcome }) => outcome !== 'open');
  return { due: due.length, met: due.filter(({ outcome }) => outcome === 'answered').length };
}
