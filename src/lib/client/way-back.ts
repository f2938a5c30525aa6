import type { Room } from './room.svelte.ts';

/** The browser's history, as far as a room needs it. */
export interface Steps {
  /** Puts an entry of the room's own on top of the page's. */
  push: () => void;
  /** Whether an entry of the room's own is shown. */
  isPushed: () => boolean;
  back: () => void;
}

/**
 * Whether an entry of the browser's history is the room's own, by what the router wrote into it: after a
 * reload the page's account of its state is empty, and the entry still stands there.
 *
 * @param state `history.state`
 */
export function isAside(state: unknown): boolean {
  const { 'sveltekit:states': page } = Object(state) as Record<string, unknown>;
  return (Object(page) as { aside?: unknown }).aside === true;
}

type Shown = Pick<Room, 'aside' | 'pane' | 'backToFeed'>;

/**
 * Has the browser's way back lead from what stands over the feed, or in place of it, to the feed, and only
 * from there out of the room: on a phone it is the way out of anything that fills the screen.
 */
export class WayBack {
  readonly #room: Shown;
  readonly #steps: Steps;
  readonly #onePane: () => boolean;
  /** An entry of ours is on top; it stays for the next time where the feed was reached otherwise. */
  #pushed: boolean;

  /** @param onePane whether the room shows one pane at a time, and another than the feed's hides it */
  constructor(room: Shown, steps: Steps, onePane: () => boolean) {
    this.#room = room;
    this.#steps = steps;
    this.#onePane = onePane;
    this.#pushed = steps.isPushed();
  }

  /** To be asked again whenever what the room shows has changed. */
  follow(): void {
    if (this.#pushed || !this.#isAway()) return;
    this.#pushed = true;
    this.#steps.push();
  }

  /** Somebody went back or forth within the page. */
  step(): void {
    const before = this.#pushed;
    this.#pushed = this.#steps.isPushed();
    if (!before || this.#pushed) return;
    if (this.#isAway()) this.#room.backToFeed();
    // The entry was left over: whoever pressed once in the feed means to leave.
    else this.#steps.back();
  }

  #isAway(): boolean {
    return this.#room.aside || (this.#room.pane !== 'feed' && this.#onePane());
  }
}
