import type { Inject, Scenario, Trigger } from '../scenario/schema.ts';
import type { DrillState } from './state.ts';

/** Something that the script delivers once: at its time, or when its condition comes to hold. */
export interface Release {
  key: string;
  at: number | null;
  when: Trigger | null;
  /** With a condition: how long after it first holds, in ms. */
  after: number;
  /** For what comes again: the release before it, and how long after that one at the earliest, in ms. */
  follows?: { key: string; every: number } | undefined;
}

export const END = 'end';
/** The first time an inject comes, or the n-th of one that repeats. */
export const injectKey = (id: string, time = 1) =>
  time === 1 ? `inject:${id}` : `inject:${id}:${time}`;
export const factKey = (id: string, change: number) => `fact:${id}:${change}`;
const moveKey = (move: number) => `move:${move}`;
const responsibilityKey = (change: number) => `responsibility:${change}`;
export const reactionKey = (reply: string, inject: string, reaction: number) =>
  `reaction:${reply}:${inject}:${reaction}`;

/** Of what a facilitator brings that the script does not have. */
export const handKey = (id: string) => `hand:${id}`;

interface Releases {
  /** By time; at one moment: moves, facts, responsibility, injects in the order of the file. Without the end. */
  timed: readonly (Release & { at: number })[];
  /** Times of the same by their keys, in ms of drill time. */
  times: ReadonlyMap<string, number>;
  /** When the drill ends by its script, in ms of drill time; null where only a condition ends it. */
  end: number | null;
  conditional: readonly (Release & { when: Trigger })[];
}

const known = new WeakMap<Scenario, Releases>();

/** All that a scenario releases. A conditional end is among them; it comes after everything else of its moment. */
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
      ...scenario.injects.flatMap((inject) => timesOf(inject)),
      release(END, scenario.end)
    ];
    const timed = all
      .filter((item): item is Release & { at: number } => item.at !== null && item.key !== END)
      .sort((a, b) => a.at - b.at);
    releases = {
      timed,
      times: new Map(timed.map(({ key, at }) => [key, at])),
      end: scenario.end.at ?? null,
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

/** An inject once, or as often as it may repeat; each time waits for the one before. */
function timesOf(inject: Inject): Release[] {
  const first = release(injectKey(inject.id), inject);
  const { repeat } = inject;
  if (!repeat) return [first];
  const again = Array.from({ length: repeat.most - 1 }, (_, index) => ({
    ...release(injectKey(inject.id, index + 2), { when: inject.when }),
    follows: { key: injectKey(inject.id, index + 1), every: repeat.every }
  }));
  return [first, ...again];
}

/**
 * Neither delivered nor on its way, and not behind one that has not come yet. What a facilitator skipped
 * or gave a time of its own waits for no condition; what is held does, and is delivered later.
 */
export function isWaiting(state: DrillState, { key, follows }: Release): boolean {
  if (follows && state.released[follows.key] === undefined) return false;
  if (state.skipped[key] !== undefined || state.moved[key] !== undefined) return false;
  return state.released[key] === undefined && !state.scheduled.some((item) => item.key === key);
}

/** From when a waiting release may come, in ms of drill time: what repeats keeps its distance. */
export function opensAt(state: DrillState, { follows }: Release): number {
  return follows ? (state.released[follows.key] ?? 0) + follows.every : 0;
}
