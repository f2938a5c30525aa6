/** Posts that fall due within this span go out together: one write instead of many. */
const AT_LEAST = 25;
/** Looked at again after this, so that a wall clock that was set cannot make a drill sleep on. */
const AT_MOST = 30_000;

/** One alarm that is always set to the latest wish. */
export class DueTimer {
  #timer: NodeJS.Timeout | undefined;
  readonly #ring: () => void;

  constructor(ring: () => void) {
    this.#ring = ring;
  }

  /** @param delay ms from now; null for never */
  set(delay: number | null): void {
    clearTimeout(this.#timer);
    if (delay === null) return;
    this.#timer = setTimeout(this.#ring, Math.min(AT_MOST, Math.max(AT_LEAST, delay)));
    this.#timer.unref();
  }
}
