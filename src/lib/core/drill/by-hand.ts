import type { Scenario } from '../scenario/schema.ts';
import type { Control, ControlCommand } from './facilitator-commands.ts';
import { factKey, injectKey } from './release.ts';
import type { DrillState } from './state.ts';

/** Who did it and by which command, as the events of a facilitator carry it. */
export interface Hand {
  command: string;
  by: string;
}

export function handOf({ id, by }: Pick<Control<ControlCommand['type']>, 'id' | 'by'>): Hand {
  return { command: id, by: by?.person ?? '' };
}

/** Whether a release has been delivered: what is only on its way has not. */
export function isOut(state: Pick<DrillState, 'released' | 'scheduled'>, key: string): boolean {
  return state.released[key] !== undefined && !state.scheduled.some((item) => item.key === key);
}

/** Whether the clock or a condition may deliver a release: nobody keeps it back or has set its time. */
export function isLeftToScript(
  { held, skipped, moved }: Pick<DrillState, 'held' | 'skipped' | 'moved'>,
  key: string
): boolean {
  return held[key] === undefined && skipped[key] === undefined && moved[key] === undefined;
}

/** What has been given a time of its own and is to come at it, in no order. */
export function movedReleases(state: DrillState): { key: string; due: number }[] {
  return Object.entries(state.moved).flatMap(([key, due]) =>
    state.held[key] === undefined && !isOut(state, key) ? [{ key, due }] : []
  );
}

/** The next release of an inject: its only one, or the next time where it repeats. Null when all are out. */
export function nextOfInject(
  state: DrillState,
  { id, repeat }: Scenario['injects'][number]
): string | null {
  for (let time = 1; time <= (repeat?.most ?? 1); time += 1) {
    const key = injectKey(id, time);
    if (!isOut(state, key)) return key;
  }
  return null;
}

/** The next change of a fact that the script has. Null when there is none, or no more. */
export function nextOfFact(
  state: DrillState,
  { id, becomes }: Scenario['facts'][number]
): string | null {
  const change = becomes.findIndex((_, index) => !isOut(state, factKey(id, index)));
  return change === -1 ? null : factKey(id, change);
}
