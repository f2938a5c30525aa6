/** A reading older than this beside the estimate means that a clock was set, not that a message was slow. */
const JUMP = 2_000;

/**
 * Wall time as the server reads it, from what it says now and then. A message can only arrive late,
 * so that of several readings the one furthest ahead is nearest to the truth.
 */
export class ServerClock {
  #offset: number;

  /**
   * @param now what the server read, in ms since 1970
   * @param monotonic the browser's own clock, which nobody sets, in ms
   */
  constructor(
    now: number,
    private readonly monotonic: () => number = () => performance.now()
  ) {
    this.#offset = now - monotonic();
  }

  /** Takes another reading of the server's. */
  correct(now: number): void {
    const offset = now - this.monotonic();
    const apart = offset - this.#offset;
    if (apart > 0 || apart < -JUMP) this.#offset = offset;
  }

  /** Wall time of the server now, in ms since 1970. */
  now(): number {
    return this.monotonic() + this.#offset;
  }
}
