import type { Scenario } from '../schema.ts';
import { lookup } from './lookup.ts';
import { canBeTold } from './reach.ts';
import { conditionsIn, injectOf, type Release } from './releases.ts';

/** Who has that many has one fault, made again and again. */
const MOST_CIRCLES = 50;

/** Which releases each of these waits for, among themselves. */
function dependencies(releases: readonly Release[], scenario: Scenario): Map<Release, Release[]> {
  const byPath = new Map(releases.map((release) => [release.path.join('.'), release]));
  const find = (...path: (string | number)[]) => byPath.get(path.join('.')) ?? [];
  const { placeOfInject, placeOfFact } = lookup(scenario);
  return new Map(
    releases.map((release) => [
      release,
      (release.when ? conditionsIn(release.when, release.path) : []).flatMap((condition) => {
        const { known, said, move } = condition.trigger;
        const inject = injectOf(condition);
        if (inject) return find('injects', placeOfInject(inject.id));
        if (move !== undefined) return find('moves', move - 1);
        const named = known ?? said;
        if (named === undefined) return [];
        const fact = placeOfFact(named);
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
 * At most so many are looked for: of the others it is said that they never come.
 * @param stuck the releases that can never come; only among them can a circle be a fault
 */
export function circlesAmong(stuck: readonly Release[], scenario: Scenario): Release[][] {
  const waitsFor = turning(dependencies(stuck, scenario));
  const done = new Set<Release>();
  const circles: Release[][] = [];
  for (const start of waitsFor.keys()) {
    if (circles.length >= MOST_CIRCLES) break;
    if (done.has(start)) continue;
    const circle = shortestCircle(start, waitsFor);
    for (const member of circle) done.add(member);
    if (circle.length > 0) circles.push(circle);
  }
  return circles;
}

/**
 * Those among which there may be circles. What waits for nothing that waits, and what nothing waits
 * for, is on none; without these the next like them are found, and so on.
 */
function turning(waitsFor: Map<Release, Release[]>): Map<Release, Release[]> {
  const turned = new Map<Release, Release[]>([...waitsFor.keys()].map((one) => [one, []]));
  for (const [one, others] of waitsFor) for (const other of others) turned.get(other)?.push(one);
  const off = new Set([...withoutEnds(waitsFor, turned), ...withoutEnds(turned, waitsFor)]);
  const left = [...waitsFor].filter(([one]) => !off.has(one));
  return new Map(left.map(([one, others]) => [one, others.filter((other) => !off.has(other))]));
}

/** What leads nowhere, or only to what leads nowhere. */
function withoutEnds(ways: Map<Release, Release[]>, back: Map<Release, Release[]>): Set<Release> {
  const open = new Map([...ways].map(([one, others]) => [one, others.length]));
  const ends = [...open].flatMap(([one, count]) => (count === 0 ? [one] : []));
  for (const end of ends) {
    for (const before of back.get(end) ?? []) {
      const count = (open.get(before) ?? 0) - 1;
      open.set(before, count);
      if (count === 0) ends.push(before);
    }
  }
  return new Set(ends);
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
    steps.push(here);
  }
  return steps.reverse();
}
