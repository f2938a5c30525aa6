import { replay } from '../core/drill/evolve.ts';
import type { DrillEvent } from '../core/drill/events.ts';
import { Drill } from './drill.svelte.ts';

export const REPLAY_SPEEDS = [1, 4, 16, 60] as const;

/** A drill read again from its log: the same events through the same `apply`, under a playhead. */
export class ReplayedDrill extends Drill {
  playing = $state(false);
  /** Drill ms for each wall ms. */
  speed = $state(4);
  /** Drill time of the last event, in ms. */
  readonly length: number;

  readonly #events: readonly DrillEvent[];
  #next = 0;
  #frame: number | undefined;
  #last = 0;

  /** @param events the whole log, in order */
  constructor(events: readonly DrillEvent[]) {
    super(replay([]));
    this.#events = events;
    this.length = events.at(-1)?.at ?? 0;
    this.seek(0);
  }

  play(): void {
    if (this.playing) return;
    if (this.now >= this.length) this.seek(0);
    this.playing = true;
    this.#last = performance.now();
    this.#frame = requestAnimationFrame(this.#step);
  }

  pause(): void {
    this.playing = false;
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
  }

  /** Moves the playhead to a drill time in ms. Backwards means reading the log again from its start. */
  seek(at: number): void {
    const target = Math.min(this.length, Math.max(0, at));
    if (target < this.now) {
      this.reset(replay([]));
      this.#next = 0;
    }
    this.#readTo(target);
  }

  #step = (wall: number) => {
    // A tab in the background gets no frames; what it slept through is not played at once.
    const passed = Math.min(1_000, Math.max(0, wall - this.#last));
    this.#last = wall;
    this.#readTo(Math.min(this.length, this.now + passed * this.speed));
    if (this.now >= this.length) this.pause();
    else if (this.playing) this.#frame = requestAnimationFrame(this.#step);
  };

  #readTo(at: number): void {
    for (
      let event = this.#events[this.#next];
      event && event.at <= at;
      event = this.#events[this.#next]
    ) {
      this.fold(event);
      this.#next += 1;
    }
    this.now = at;
  }
}
