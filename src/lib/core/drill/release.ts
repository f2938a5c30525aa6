import type { Scenario, Trigger } from '../scenario/schema.ts';
import type { DrillState } from './state.ts';

/** Something that the script delivers once: at its time, or when its condition comes to hold. */
export interface Release {
  key: string;
  at: number | null;
  when: Trigger | null;
  /** With a condition: how long after it first holds, in ms. */
  after: number;
}

export const END = 'end';
export const injectKey = (id: string) => `inject:${id}`;
const factKey = (id: string, change: number) => `fact:${id}:${change}`;
const moveKey = (move: number) => `move:${move}`;
const responsibilityKey = (change: number) => `responsibility:${change}`;
export const reactionKey = (reply: string, inject: string, reaction: number) =>
  `reaction:${reply}:${inject}:${reaction}`;

interface Releases {
  /** By time; at one moment: moves, facts, responsibility, injects in the order of the file. */
  timed: readonly (Release & { at: number })[];
  conditional: readonly (Release & { when: Trigger })[];
}

const known = new WeakMap<Scenario, Releases>();

/** All that a scenario releases. The end is among them; it comes after everything else of its moment. */
export function releasesOf(scenario: Scenario): Releases {
  let releases = known.get(scenario);
  if (!releases) {
    const all = [
      ...scenario.moves.map((move, index) => release(moveKey(index + 1), move)),
      ...scenario.facts.flatMap((fact) =>
        fact.becomes.map((change, index) => release(factKey(fact.id, index), change))
      ),
      ...scenario.situation.becomes.map((change, index) =>
        release(responsibilityKey(index), change)
      ),
      ...scenario.injects.map((inject) => release(injectKey(inject.id), inject)),
      release(END, scenario.end)
    ];
    releases = {
      timed: all
        .filter((item): item is Release & { at: number } => item.at !== null)
        .sort((a, b) => a.at - b.at),
      conditional: all.filter((item): item is Release & { when: Trigger } => item.when !== null)
    };
    known.set(scenario, releases);
  }
  return releases;
}

function release(
  key: string,
  from: { at?: number | undefined; when?: Trigger | undefined; after?: number | undefined }
): Release {
  return { key, at: from.at ?? null, when: from.when ?? null, after: from.after ?? 0 };
}

/** Neither delivered nor on its way. */
export function isWaiting(state: DrillState, key: string): boolean {
  return state.released[key] === undefined && !state.scheduled.some((item) => item.key === key);
}
