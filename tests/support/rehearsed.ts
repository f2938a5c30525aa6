import { findingsOf } from '../../src/lib/core/rehearsal/findings.ts';
import { firedByNone } from '../../src/lib/core/rehearsal/index.ts';
import { rehearsing } from '../../src/lib/core/rehearsal/played.ts';
import type { Scenario } from '../../src/lib/core/scenario/schema.ts';
import { bakery } from './scenario.ts';

const base = bakery();

/** The bakery with a branch, `boycott`, that no robot reaches. */
export const withBoycott: Scenario = {
  ...base,
  injects: base.injects.flatMap((inject) =>
    inject.id === 'quiet'
      ? [inject, { ...inject, id: 'boycott', from: 'kev', when: { trustBelow: 1 } }]
      : inject
  )
};

/** What the robots made of it. */
export function rehearsed() {
  const robots = [...rehearsing(withBoycott, 7)];
  return {
    result: { scenario: withBoycott, seed: 7, at: 0, took: 800, robots },
    findings: findingsOf(robots),
    unreached: firedByNone(robots.map(({ report }) => report))
  };
}
