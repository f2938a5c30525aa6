import pLimit from 'p-limit';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { networkOf } from '../access/address.ts';

/** Wrong codes within `WINDOW` from one address before the next one has to wait. An office often has one. */
const PER_ADDRESS = 60;
/** Seconds. */
const WINDOW = 15 * 60;
/** Codes that are looked at together: right ones count until they are known for right, and must not use up what is left. */
const TOGETHER = 20;

/**
 * How often codes may be tried, per address or network, in this process. A right one costs nothing: two hundred
 * people of one office come in within a minute. At 240 wrong ones an hour, one address that is after
 * any of ten open codes takes five years on the average.
 */
export class JoinAttempts {
  readonly #addresses = new RateLimiterMemory({ points: PER_ADDRESS, duration: WINDOW });

  readonly #turn = pLimit(TOGETHER);

  /**
   * Looks a code up, unless too many were wrong. Counted before it is looked at, so that many at once
   * get no further than one after the other.
   *
   * @returns what was found; null for a wrong one; how many seconds to wait where it was not looked at
   */
  try<T>(
    address: string,
    look: () => Promise<T | null>
  ): Promise<{ wait: 0; found: T | null } | { wait: number; found: null; first: boolean }> {
    return this.#turn(() => this.#tryNow(address, look));
  }

  async #tryNow<T>(
    address: string,
    look: () => Promise<T | null>
  ): Promise<{ wait: 0; found: T | null } | { wait: number; found: null; first: boolean }> {
    const network = networkOf(address);
    try {
      await this.#addresses.consume(network);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const { msBeforeNext, consumedPoints } = refused;
      const wait = Math.max(1, Math.ceil(msBeforeNext / 1000));
      return { wait, found: null, first: consumedPoints === PER_ADDRESS + 1 };
    }
    const found = await look();
    if (found !== null) await this.#addresses.reward(network);
    return { wait: 0, found };
  }
}
