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
 * Has the browser's way back lead from what stands over the feed to the feed, and only from there out of the
 * room: on a phone it is the way out of anything that fills the screen.
 */
export class WayBack {
  readonly #room: Pick<Room, 'aside' | 'backToFeed'>;
  readonly #steps: Steps;
  /** An entry of ours is on top; it stays for the next time where the feed was reached otherwise. */
  #pushed: boolean;

  constructor(room: Pick<Room, 'aside' | 'backToFeed'>, steps: Steps) {
    this.#room = room;
    this.#steps = steps;
    this.#pushed = steps.isPushed();
  }

  /** To be asked again whenever what the room shows has changed. */
  follow(): void {
    if (!this.#room.aside || this.#pushed) return;
    this.#pushed = true;
    this.#steps.push();
  }

  /** Somebody went back or forth within the page. */
  step(): void {
    const before = this.#pushed;
    this.#pushed = this.#steps.isPushed();
    if (!before || this.#pushed) return;
    if (this.#room.aside) this.#room.backToFeed();
    // The entry was left over: whoever pressed once in the feed means to leave.
    else this.#steps.back();
  }
}
