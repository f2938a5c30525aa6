import { randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';
import { z } from 'zod';
import type { LtiStore, ToolKey } from '../store/lti-store.ts';

/** What platforms take (LTI security framework 1.0, 5.1.3). */
export const ALGORITHM = 'RS256';
/** The one that signs, and the one before it: platforms remember a set of keys for a while. */
const KEPT = 2;

const privateSchema = z.looseObject({ kty: z.literal('RSA'), n: z.string(), e: z.string() });

/** Our own keys. There are none before the first is needed. */
export class ToolKeys {
  readonly #store: LtiStore;
  readonly #now: () => number;
  #making: Promise<ToolKey> | null = null;

  /** @param now wall time in ms since 1970 */
  constructor(store: LtiStore, now: () => number = Date.now) {
    this.#store = store;
    this.#now = now;
  }

  /** The public halves, as the published set has them (RFC 7517, 5). */
  async published(): Promise<{ keys: JWK[] }> {
    const keys = (await this.#store.keys()).map(({ id, jwk }): JWK => {
      const { kty, n, e } = privateSchema.parse(JSON.parse(jwk));
      return { kty, n, e, kid: id, alg: ALGORITHM, use: 'sig' };
    });
    return { keys };
  }

  /** The key that signs; made where there is none. */
  async current(): Promise<{ id: string; key: CryptoKey }> {
    const { id, jwk } = (await this.#store.keys())[0] ?? (await this.#make());
    const key = await importJWK(privateSchema.parse(JSON.parse(jwk)), ALGORITHM);
    if (key instanceof Uint8Array) throw new Error(`the key ${id} is a secret, expected a pair`);
    return { id, key };
  }

  /** Signs with a new key from now on. The one before it stays published until the next time. */
  async rotate(): Promise<void> {
    await this.#make();
  }

  #make(): Promise<ToolKey> {
    // Who asks while one is being made gets that one.
    this.#making ??= this.#generate().finally(() => (this.#making = null));
    return this.#making;
  }

  async #generate(): Promise<ToolKey> {
    const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
    const jwk = JSON.stringify(await exportJWK(privateKey));
    const key = { id: randomBytes(8).toString('hex'), jwk, since: this.#now() };
    await this.#store.addKey(key, KEPT);
    return key;
  }
}
