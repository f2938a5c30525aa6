import { hash, verify, type Options } from '@node-rs/argon2';
import pLimit from 'p-limit';
import { newSecret } from './secret.ts';

/**
 * Argon2id, 19 MiB, two passes, one lane: the first of the choices that OWASP's Password Storage
 * Cheat Sheet holds to be equally strong.
 */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } satisfies Options;

/**
 * Two at a time: each holds a thread that also writes drills, and many at once would be a way to
 * slow them all.
 */
const turn = pLimit(2);

let nobodys: Promise<string> | undefined;

/** Hashes a password; resolves with the encoded hash, its salt and its cost in it. */
export function hashPassword(password: string): Promise<string> {
  return turn(() => hash(normal(password), COST));
}

/**
 * Whether a password is the one of a hash. Without a hash it takes as long and says no, so that an
 * answer's time does not tell whether there is an account.
 */
export async function isPassword(password: string, hashed: string | null): Promise<boolean> {
  nobodys ??= hashPassword(newSecret());
  const against = hashed ?? (await nobodys);
  const same = await turn(() => verify(against, normal(password)));
  return same && hashed !== null;
}

/** One text for what looks the same, however a keyboard composes it (NIST SP 800-63B, 3.1.1.2). */
function normal(password: string): string {
  return password.normalize('NFC');
}
