import { readStatement } from '../scoring/context.ts';
import type { DrillState } from './state.ts';

type Fact = DrillState['facts'][number];

/** How many facts stand unfolded beside a post: more are not read while somebody waits. */
const MOST = 3;

/**
 * The facts that bear on a post: those that share its ideas and figures, an idea counting less the more
 * facts have it ("tablet" says little where all are about a tablet).
 * @param text what the post says
 * @returns ids of at most three facts, in no order; none where the post shares nothing with them
 */
export function bearingOn(text: string, facts: readonly Fact[]): ReadonlySet<string> {
  const asked = readStatement(text).concepts;
  const read = facts.map(({ id, text }) => ({ id, concepts: readStatement(text).concepts }));
  const shares = (idea: string) => read.filter(({ concepts }) => concepts.has(idea)).length;
  const worth = new Map([...asked].map((idea) => [idea, 1 / Math.max(1, shares(idea))]));
  return new Set(
    read
      .map(({ id, concepts }) => ({
        id,
        weight: [...concepts].reduce((sum, idea) => sum + (worth.get(idea) ?? 0), 0)
      }))
      .filter(({ weight }) => weight > 0)
      .sort((one, other) => other.weight - one.weight)
      .slice(0, MOST)
      .map(({ id }) => id)
  );
}
