import type { Scenario } from '../schema.ts';
import { canBeTold } from './reach.ts';
import { conditionsIn, injectOf, type Release } from './releases.ts';

/** Which releases each of these waits for, among themselves. */
function dependencies(releases: readonly Release[], scenario: Scenario): Map<Release, Release[]> {
  const byPath = new Map(releases.map((release) => [release.path.join('.'), release]));
  const find = (...path: (string | number)[]) => byPath.get(path.join('.')) ?? [];
  const injectAt = (id: string) => scenario.injects.findIndex((inject) => inject.id === id);
  const factAt = (id: string) => scenario.facts.findIndex((fact) => fact.id === id);
  return new Map(
    releases.map((release) => [
      release,
      (release.when ? conditionsIn(release.when, release.path) : []).flatMap((condition) => {
        const { known, said, move } = condition.trigger;
        const inject = injectOf(condition);
        if (inject) return find('injects', injectAt(inject.id));
        if (move !== undefined) return find('moves', move - 1);
        const named = known ?? said;
        if (named === undefined) return [];
        const fact = factAt(named);
        return (scenario.facts[fact]?.becomes ?? []).flatMap(({ status }, i) =>
          status === 'known' || (said !== undefined && canBeTold(status))
            ? find('facts', fact, 'becomes', i)
            : []
        );
      })
    ])
  );
}

/**
 * Circles of releases that wait for one another, each once, beginning with its first in the file.
 * @param stuck the releases that can never come; only among them can a circle be a fault
 */
export function circlesAmong(stuck: readonly Release[], scenario: Scenario): Release[][] {
  const waitsFor = dependencies(stuck, scenario);
  const done = new Set<Release>();
  return stuck.flatMap((start) => {
    if (done.has(start)) return [];
    const circle = shortestCircle(start, waitsFor);
    for (const member of circle) done.add(member);
    return circle.length > 0 ? [circle] : [];
  });
}

function shortestCircle(start: Release, waitsFor: Map<Release, Release[]>): Release[] {
  const cameFrom = new Map<Release, Release>();
  const queue = [start];
  for (const here of queue) {
    for (const next of waitsFor.get(here) ?? []) {
      if (next === start) return trail(start, here, cameFrom);
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, here);
      queue.push(next);
    }
  }
  return [];
}

function trail(start: Release, end: Release, cameFrom: Map<Release, Release>): Release[] {
  const steps = [end];
  for (let here = end; here !== start;) {
    here = cameFrom.get(here) ?? start;
    steps.unshift(here);
  }
  return steps;
}
