import { apply } from '../core/drill/evolve.ts';
import type { DrillEvent } from '../core/drill/events.ts';
import type { DrillState } from '../core/drill/state.ts';

/**
 * Records that grow with the feed. They are copied once and then changed in place, since copying ten
 * thousand posts takes longer than drawing the one that came; so whoever derives something from one
 * derives more than the record itself, which stays the same object.
 */
const IN_PLACE: ReadonlySet<string> = new Set(['posts', 'threads', 'released']);

/** A state that is read by others while events change it: a list or record that somebody may hold stays as it is. */
export class LentState {
  #state: DrillState;
  /** What is copied before it is changed. */
  readonly #lent: Set<string>;

  /** @param state is not changed */
  constructor(state: DrillState) {
    this.#state = { ...state };
    this.#lent = new Set(Object.keys(state));
  }

  lend(name: string): unknown {
    if (!IN_PLACE.has(name)) this.#lent.add(name);
    return this.#state[name as keyof DrillState];
  }

  /**
   * Applies an event.
   *
   * @returns which properties it has changed; none where it was known already
   */
  apply(event: DrillEvent): ReadonlySet<string> {
    const touched = new Set<string>();
    apply(this.#noting(touched), event);
    return touched;
  }

  /**
   * The state as `apply` is handed it. What is set counts as touched, and so does a list or record that is
   * asked for, since `apply` asks for what it is going to change.
   */
  #noting(touched: Set<string>): DrillState {
    return new Proxy(this.#state, {
      get: (state, name: keyof DrillState) => {
        const value: unknown = state[name];
        if (typeof value !== 'object' || value === null) return value;
        touched.add(name);
        if (!this.#lent.delete(name)) return value;
        const copy: unknown = Array.isArray(value) ? [...(value as unknown[])] : { ...value };
        Object.assign(state, { [name]: copy });
        return copy;
      },
      set: (state, name: keyof DrillState, value: unknown) => {
        touched.add(name);
        Object.assign(state, { [name]: value });
        return true;
      }
    });
  }
}
