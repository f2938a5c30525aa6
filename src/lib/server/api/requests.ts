import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Requests of one program within `WINDOW`. */
export const MOST = 300;
/** Seconds. */
const WINDOW = 60;

/** How often each of many asks, in this process. The limits are a program's where nothing else is said. */
export class Requests {
  readonly #limiter: RateLimiterMemory;

  /** @param window seconds */
  constructor({ most = MOST, window = WINDOW }: { most?: number; window?: number } = {}) {
    this.#limiter = new RateLimiterMemory({ points: most, duration: window });
  }

  /** Counts a request; resolves with the seconds to wait, 0 when it may be answered. */
  async wait(who: string): Promise<number> {
    try {
      await this.#limiter.consume(who);
      return 0;
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    }
  }
}
