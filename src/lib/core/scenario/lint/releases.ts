import type { Path } from '../positions.ts';
import type { Scenario, Trigger } from '../schema.ts';
import { lookup } from './lookup.ts';

/** Something that the script delivers once: where it is written, and what releases it. */
export interface Release {
  path: Path;
  /** As an author speaks of it: `inject storm`, `move 2`, `the end`. */
  label: string;
  at: number | undefined;
  when: Trigger | undefined;
  /** With a condition: how long after it first holds, in ms. */
  after: number;
}

/** All that a scenario releases, in the order of the file. */
export function releasesIn(scenario: Scenario): Release[] {
  return [
    ...scenario.situation.becomes.map((change, i) =>
      release(['situation', 'becomes', i], 'this change of responsibility', change)
    ),
    ...scenario.facts.flatMap((fact, i) =>
      fact.becomes.map((change, j) =>
        release(['facts', i, 'becomes', j], `this change of fact ${fact.id}`, change)
      )
    ),
    ...scenario.moves.map((move, i) => release(['moves', i], `move ${String(i + 1)}`, move)),
    ...scenario.injects.map((inject, i) => release(['injects', i], `inject ${inject.id}`, inject)),
    release(['end'], 'the end', scenario.end)
  ];
}

function release(
  path: Path,
  label: string,
  from: { at?: number | undefined; when?: Trigger | undefined; after?: number | undefined }
): Release {
  return { path, label, at: from.at, when: from.when, after: from.after ?? 0 };
}

/** A single condition within a trigger, with its place. */
interface Condition {
  path: Path;
  trigger: Trigger;
}

/** The single conditions of a trigger, `all`, `any` and `not` taken apart. */
export function conditionsIn(trigger: Trigger, path: Path): Condition[] {
  if (trigger.all) return trigger.all.flatMap((part, i) => conditionsIn(part, [...path, 'all', i]));
  if (trigger.any) return trigger.any.flatMap((part, i) => conditionsIn(part, [...path, 'any', i]));
  if (trigger.not) return conditionsIn(trigger.not, [...path, 'not']);
  return [{ path, trigger }];
}

const ABOUT_AN_INJECT = [
  'answered',
  'unanswered',
  'rating',
  'flagged',
  'thread',
  'escalated'
] as const;

/** The inject whose post a single condition is about, with the key path under the condition. */
export function injectOf({ trigger, path }: Condition): { id: string; path: Path } | null {
  if (trigger.fired !== undefined) return { id: trigger.fired, path: [...path, 'fired'] };
  for (const key of ABOUT_AN_INJECT) {
    const id = trigger[key]?.inject;
    if (id !== undefined) return { id, path: [...path, key, 'inject'] };
  }
  return null;
}

/** The releases that wait for each, by its key. */
export function waitingIn(
  releases: readonly Release[],
  scenario: Scenario
): Map<string, Release[]> {
  const waiting = new Map<string, Release[]>();
  for (const release of releases) {
    if (!release.when) continue;
    const keys = conditionsIn(release.when, []).flatMap((condition) => {
      const { known: fact = condition.trigger.said, move } = condition.trigger;
      const inject = injectOf(condition);
      if (inject) return [`injects.${String(lookup(scenario).placeOfInject(inject.id))}`];
      if (move !== undefined) return [`moves.${String(move - 1)}`];
      if (fact === undefined) return [];
      const place = lookup(scenario).placeOfFact(fact);
      const changes = scenario.facts[place]?.becomes ?? [];
      return changes.map((_, change) => `facts.${String(place)}.becomes.${String(change)}`);
    });
    for (const key of new Set(keys)) {
      const there = waiting.get(key);
      if (there) there.push(release);
      else waiting.set(key, [release]);
    }
  }
  return waiting;
}
