import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { networkOf } from './address.ts';
import { digestOfSecret } from './secret.ts';

/** Tries within `WINDOW` before the next one has to wait. */
const PER_ACCOUNT = 10;
/** An office often has one address. */
const PER_ADDRESS = 60;
/** Seconds. */
const WINDOW = 15 * 60;

/** What became of a try before it was looked at. */
export interface Attempt {
  /** Seconds to wait; 0 when it may be looked at. */
  wait: number;
  /** Whether it is the first of its window that has to wait: the one that is worth a line. */
  first: boolean;
}

/** How often it may be tried to sign in, per account and per address or network, in this process. */
export class Attempts {
  readonly #accounts: RateLimiterMemory;
  readonly #addresses = new RateLimiterMemory({ points: PER_ADDRESS, duration: WINDOW });

  constructor({ perAccount = PER_ACCOUNT }: { perAccount?: number } = {}) {
    this.#accounts = new RateLimiterMemory({ points: perAccount, duration: WINDOW });
  }

  /**
   * Counts a try before it is looked at, so that many at once get no further than one after the
   * other. Whether there is such an account makes no difference. An address that has to wait counts
   * against no account: otherwise it could go on to keep people out, and fill memory with names.
   */
  async begin(account: string, address: string): Promise<Attempt> {
    const byAddress = await count(this.#addresses, networkOf(address));
    if (byAddress.wait > 0) return byAddress;
    return count(this.#accounts, digestOfSecret(account));
  }

  /** Counts a try where only the provider will say whose it is. */
  beginFrom(address: string): Promise<Attempt> {
    return count(this.#addresses, networkOf(address));
  }

  /** Somebody got in whose try was counted by `beginFrom`. */
  async succeededFrom(address: string): Promise<void> {
    await this.#addresses.reward(networkOf(address));
  }

  /** The person got in: their tries are forgotten, and this one does not count for the address. */
  async succeeded(account: string, address: string): Promise<void> {
    await this.#accounts.delete(digestOfSecret(account));
    await this.#addresses.reward(networkOf(address));
  }
}

async function count(limiter: RateLimiterMemory, key: string): Promise<Attempt> {
  try {
    await limiter.consume(key);
    return { wait: 0, first: false };
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const { msBeforeNext, consumedPoints } = refused;
    return { wait: Math.ceil(msBeforeNext / 1000), first: consumedPoints === limiter.points + 1 };
  }
}
