import type { Inject, Scenario, Trigger } from '../schema.ts';
import { formatDrillTime } from '../time.ts';
import { error, warning, type Finding, type Rule } from './finding.ts';
import { lookup } from './lookup.ts';
import { reachOf } from './reach.ts';

/** Posts that answer others: what they answer must have appeared by then. */
export const threads: Rule = (scenario) => {
  const reach = reachOf(scenario);
  const places = new Map(scenario.injects.map(({ id }, index) => [id, index] as const).reverse());
  return scenario.injects.flatMap((inject, index): Finding[] => {
    const parentIndex = places.get(inject.replyTo ?? '') ?? -1;
    const parent = scenario.injects[parentIndex];
    if (!parent) return [];
    const path = ['injects', index, 'replyTo'];
    if (parent === inject)
      return [
        error('reply-to-itself', path, 'this post answers itself', 'Name the post that it answers.')
      ];
    const own = reach.injectAt(index);
    const parents = reach.inject(parent.id);
    if (inject.at !== undefined && (own < parents || (own === parents && index < parentIndex)))
      return [
        error(
          'reply-before-post',
          path,
          `it comes at ${formatDrillTime(inject.at)}, but ${parent.id}, which it answers, comes ${
            Number.isFinite(parents) ? `at ${formatDrillTime(parents)}` : 'never'
          }${parent.when && Number.isFinite(parents) ? ' at the earliest' : ''}`,
          'Let it come later, or answer another post.'
        )
      ];
    if ((parent.when || own < parents) && !certainBefore(inject, parent.id, scenario))
      return [
        warning(
          'reply-may-be-early',
          path,
          `${parent.id}, which it answers, may not be there yet`,
          inject.at === undefined
            ? `Let its condition also wait until ${parent.id} has come (\`all\`, with \`fired: ${parent.id}\`).`
            : `Instead of a time, let it come some while after ${parent.id} has come (\`when: {fired: ${parent.id}}\`, \`after\`).`
        )
      ];
    return [];
  });
};

/** How many injects are followed back from a reply, to see whether what it answers has come. */
const MOST_FOLLOWED = 200;

/**
 * Whether an inject's own condition makes sure that another inject has fired. Where that would follow
 * from more conditions than anybody has in mind, it is not seen.
 */
function certainBefore({ when }: Inject, parent: string, scenario: Scenario): boolean {
  const { inject: injectBy } = lookup(scenario);
  const seen = new Set<string>();
  const makesSure = (trigger: Trigger): boolean => {
    if (trigger.all) return trigger.all.some(makesSure);
    if (trigger.any) return trigger.any.every(makesSure);
    const about =
      trigger.fired ??
      (
        trigger.answered ??
        trigger.unanswered ??
        trigger.rating ??
        trigger.flagged ??
        trigger.thread ??
        trigger.escalated
      )?.inject;
    if (about === undefined) return false;
    if (about === parent) return true;
    if (seen.has(about) || seen.size >= MOST_FOLLOWED) return false;
    seen.add(about);
    const before = injectBy(about);
    if (before?.replyTo === parent) return true;
    return before?.when !== undefined && makesSure(before.when);
  };
  return when !== undefined && makesSure(when);
}
