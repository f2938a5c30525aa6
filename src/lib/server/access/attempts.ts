import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { digestOfSecret } from './secret.ts';

/** Tries within `WINDOW` before the next one has to wait. */
const PER_ACCOUNT = 10;
/** An office often has one address. */
const PER_ADDRESS = 60;
/** Seconds. */
const WINDOW = 15 * 60;

/** How often it may be tried to sign in, per account and per address, in this process. */
export class Attempts {
  readonly #accounts = new RateLimiterMemory({ points: PER_ACCOUNT, duration: WINDOW });
  readonly #addresses = new RateLimiterMemory({ points: PER_ADDRESS, duration: WINDOW });

  /**
   * Counts a try before it is looked at, so that many at once get no further than one after the
   * other. Whether there is such an account makes no difference.
   *
   * @returns seconds to wait; 0 when it may be tried
   */
  async begin(account: string, address: string): Promise<number> {
    const counted = await Promise.all([
      count(this.#addresses, address),
      count(this.#accounts, digestOfSecret(account))
    ]);
    return Math.max(...counted);
  }

  /** The person got in: their tries are forgotten, and this one does not count for the address. */
  async succeeded(account: string, address: string): Promise<void> {
    await this.#accounts.delete(digestOfSecret(account));
    await this.#addresses.reward(address);
  }
}

async function count(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.ceil(refused.msBeforeNext / 1000);
    throw refused;
  }
}
