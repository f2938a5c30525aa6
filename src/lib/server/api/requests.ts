import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Requests of one program within `WINDOW`. */
export const MOST = 300;
/** Seconds. */
const WINDOW = 60;

/** How often each program asks, in this process. */
export class Requests {
  readonly #limiter: RateLimiterMemory;

  constructor({ most = MOST }: { most?: number } = {}) {
    this.#limiter = new RateLimiterMemory({ points: most, duration: WINDOW });
  }

  /** Counts a request; resolves with the seconds to wait, 0 when it may be answered. */
  async wait(program: string): Promise<number> {
    try {
      await this.#limiter.consume(program);
      return 0;
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    }
  }
}
