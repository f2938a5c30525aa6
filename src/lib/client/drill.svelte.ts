import type { TraineeCommand } from '../core/drill/commands.ts';
import { apply } from '../core/drill/evolve.ts';
import type { DrillEvent } from '../core/drill/events.ts';
import type { DrillState } from '../core/drill/state.ts';
import type { Barred } from './barred.ts';
import type { Outcome } from './commands.ts';
import type { Connection } from './stream.ts';

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

/** A drill that somebody takes part in, wherever it is conducted. */
export interface Playable extends Drill {
  /** By whom it is followed; null where there is nobody to be told apart. */
  readonly me: string | null;
  readonly connection: Connection;
  /** Drill time at which the connection went. */
  readonly downSince: number | null;
  /** Why nothing more comes; null while it does. */
  readonly barred: Barred | null;
  send: (command: TraineeCommand) => Promise<Outcome>;
  /** Lets it run. Returns what ends it. */
  start: () => () => void;
}
