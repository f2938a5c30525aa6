import type { DrillEvent } from '../core/drill/events.ts';
import type { DrillState } from '../core/drill/state.ts';
import { LentState } from './lent-state.ts';

/** Counts how often one property was changed: what has read it is worked out again. */
class Changes {
  count = $state(0);
}

/**
 * A drill's state on a screen. A deep `$state` would wrap each post, and note each one that is looked at
 * while a list is worked out; here a reader depends on the properties of the state that it reads, and what
 * stands in them is plain data that nobody but `apply` changes.
 */
export class ScreenState {
  /** What is true now, to be read reactively. A list in it is another one after it has changed. */
  readonly read: DrillState;

  #state: LentState;
  readonly #changes: Readonly<Record<string, Changes>>;

  /** @param state is not changed */
  constructor(state: DrillState) {
    this.#state = new LentState(state);
    const names = Object.keys(state);
    this.#changes = Object.fromEntries(names.map((name) => [name, new Changes()]));
    const read: Partial<DrillState> = {};
    for (const name of names) {
      Object.defineProperty(read, name, { enumerable: true, get: () => this.#get(name) });
    }
    this.read = read as DrillState;
  }

  /** Applies an event. Returns false where it was known already, and changes nothing. */
  apply(event: DrillEvent): boolean {
    const touched = this.#state.apply(event);
    for (const name of touched) this.#change(name);
    return touched.size > 0;
  }

  /** Takes another state in place of this one. */
  reset(state: DrillState): void {
    this.#state = new LentState(state);
    for (const name of Object.keys(this.#changes)) this.#change(name);
  }

  #get(name: string): unknown {
    void this.#changes[name]?.count;
    return this.#state.lend(name);
  }

  #change(name: string): void {
    const changes = this.#changes[name];
    if (changes) changes.count += 1;
  }
}
