import type { TraineeCommand } from '../core/drill/commands.ts';
import type { DrillEvent } from '../core/drill/events.ts';
import type { DrillState } from '../core/drill/state.ts';
import type { Barred } from './barred.ts';
import type { Outcome } from './commands.ts';
import { ScreenState } from './screen-state.svelte.ts';
import type { Connection } from './stream.ts';

/**
 * A drill on a screen: its state, and where its clock stands. Live drills and replays differ only in
 * where their events and their time come from.
 */
export class Drill {
  /** Drill time in ms. */
  now = $state(0);
  /** Told of each event once, after it was applied. */
  onevent: ((event: DrillEvent) => void) | undefined;
  /** Told whenever a connection stands, also where nobody had noticed that it was gone. */
  onconnected: (() => void) | undefined;

  readonly #screen: ScreenState;

  constructor(state: DrillState) {
    this.#screen = new ScreenState(state);
    this.now = state.at;
  }

  /** What is true now; each property that is read is followed. */
  get state(): DrillState {
    return this.#screen.read;
  }

  /** Applies an event that comes after those that are known; one that is known changes nothing. */
  fold(event: DrillEvent): void {
    if (this.#screen.apply(event)) this.onevent?.(event);
  }

  /** Goes back to an earlier state. */
  protected reset(state: DrillState): void {
    this.#screen.reset(state);
  }
}

/** A drill that somebody takes part in, wherever it is conducted. */
export interface Playable extends Drill {
  /** By whom it is followed; null where there is nobody to be told apart. */
  readonly me: string | null;
  readonly connection: Connection;
  /** Drill time at which the connection went. */
  readonly downSince: number | null;
  /** Without a connection for longer than a moment, so that the clock stands as it was last known. */
  readonly cutOff: boolean;
  /** Why nothing more comes; null while it does. */
  readonly barred: Barred | null;
  send: (command: TraineeCommand) => Promise<Outcome>;
  /** Lets it run. Returns what ends it. */
  start: () => () => void;
}
