import { randomBytes } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { digestOfSecret, newSecret } from '../access/secret.ts';

/** Seconds in which a platform has to answer: the time to sign in there. */
const LASTS = 15 * 60;

/** Three parts in base64url, without anything else. */
const SHAPE = /^[\w-]+\.[\w-]+\.[\w-]+$/;

const begunSchema = z.object({ platform: z.string(), browser: z.string() });
/** What a sign-in was begun for, and where. */
export type BegunLaunch = z.output<typeof begunSchema>;

/**
 * What is known of a sign-in that was begun travels with it, signed, so that whoever begins a million
 * of them fills no memory here. Its key is this process's: what was on its way at a restart is begun
 * again.
 */
export class States {
  readonly #key = randomBytes(32);

  /** @param browser digest of the secret that the browser holds */
  make(begun: BegunLaunch): Promise<string> {
    return new SignJWT({ ...begun })
      .setProtectedHeader({ alg: 'HS256' })
      .setJti(newSecret())
      .setExpirationTime(`${LASTS}s`)
      .sign(this.#key);
  }

  /** Null for what is not one of ours, or is too old. */
  async read(state: string): Promise<BegunLaunch | null> {
    // Blanks in it would be read over: the same state in two ways is not the same use of it.
    if (!SHAPE.test(state)) return null;
    try {
      const { payload } = await jwtVerify(state, this.#key, { algorithms: ['HS256'] });
      return begunSchema.safeParse(payload).data ?? null;
    } catch {
      return null;
    }
  }
}

/** The nonce of a sign-in: it follows from the state, and nobody finds the state from it. */
export function nonceOf(state: string): string {
  return digestOfSecret(state);
}
