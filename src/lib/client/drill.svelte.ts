import { apply } from '../core/drill/evolve.ts';
import type { DrillEvent } from '../core/drill/events.ts';
import type { DrillState } from '../core/drill/state.ts';

/**
 * A drill on a screen: its state, and where its clock stands. Live drills and replays differ only in
 * where their events and their time come from.
 */
export class Drill {
  /** Changed in place by `apply`, so that only what an event touched is drawn again. */
  state: DrillState = $state() as DrillState;
  /** Drill time in ms. */
  now = $state(0);
  /** Told of each event once, after it was applied. */
  onevent: ((event: DrillEvent) => void) | undefined;

  constructor(state: DrillState) {
    this.state = state;
    this.now = state.at;
  }

  /** Applies an event that comes after those that are known; one that is known changes nothing. */
  fold(event: DrillEvent): void {
    if (apply(this.state, event)) this.onevent?.(event);
  }
}
