import { needsAnswer } from '../density.ts';
import type { Path } from '../positions.ts';
import type { Scenario, Trigger } from '../schema.ts';
import { warning, type Rule } from './finding.ts';
import { lookup } from './lookup.ts';
import { reachOf } from './reach.ts';
import { releasesIn, waitingIn, type Release } from './releases.ts';

/** A drill ends for everybody, for those who do nothing as well. */
export const ending: Rule = (scenario) => {
  const { when } = scenario.end;
  // One that can never come is an error already.
  if (!when || !Number.isFinite(reachOf(scenario).condition(when))) return [];
  if (comesAnyway(when, scenario)) return [];
  return [
    warning(
      'endless',
      ['end', 'when'],
      'a trainee who does nothing never comes to the end',
      'Let it also end when the last inject has come (`any: [{…}, {fired: …}]`), or at a time (`at`).'
    )
  ];
};

/**
 * Whether a condition comes to hold in a drill in which nobody does anything. What comes by itself is
 * found first, then what that brings, and so on; what must not hold is judged when all of that is known.
 */
function comesAnyway(trigger: Trigger, scenario: Scenario): boolean {
  const { inject: injectBy, fact: factBy } = lookup(scenario);
  const releases = releasesIn(scenario);
  const waiting = waitingIn(releases, scenario);
  const come = new Set<string>();
  let judging = false;

  const hasCome = (...path: Path) => come.has(path.join('.'));
  const injectComes = (id: string) => hasCome('injects', lookup(scenario).placeOfInject(id));
  const comes = (part: Trigger): boolean => {
    if (part.all) return part.all.every(comes);
    if (part.any) return part.any.some(comes);
    if (part.not) return judging && !comes(part.not);
    if (part.fired !== undefined) return injectComes(part.fired);
    if (part.unanswered) {
      const { inject: id, for: span } = part.unanswered;
      const post = injectBy(id);
      return post !== undefined && (span !== undefined || needsAnswer(post)) && injectComes(id);
    }
    if (part.known !== undefined) {
      const fact = factBy(part.known);
      const place = lookup(scenario).placeOfFact(part.known);
      const changes = fact?.becomes ?? [];
      return (
        fact?.status === 'known' ||
        changes.some(({ status }, i) => status === 'known' && hasCome('facts', place, 'becomes', i))
      );
    }
    if (part.move !== undefined) return hasCome('moves', part.move - 1);
    if (part.trustAbove !== undefined) return scenario.audience.trust > part.trustAbove;
    if (part.thread) return part.thread.state === 'open' && injectComes(part.thread.inject);
    if (part.segment) return part.segment.trustAbove === undefined;
    // Silence costs trust and sours the mood, and no statement comes of it.
    return (
      part.trustBelow !== undefined || part.moodBelow !== undefined || part.unstated !== undefined
    );
  };

  const spread = (open: Release[]): void => {
    for (const release of open) {
      const key = release.path.join('.');
      if (come.has(key) || !(release.at !== undefined || (release.when && comes(release.when))))
        continue;
      come.add(key);
      open.push(...(waiting.get(key) ?? []));
    }
  };
  spread([...releases]);
  judging = true;
  spread(releases.filter(({ when }) => when !== undefined));
  return comes(trigger);
}
