import { createHash, randomBytes } from 'node:crypto';

/** What a token of ours looks like: 256 random bits in base64url. */
export const SECRET = /^[\w-]{43}$/;

/** A token that nobody can guess, for a cookie or a link. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * What we keep of a token: SHA-256 in hex. A fast hash will do, since nobody can try 2^256 tokens;
 * and looking a hash up tells nothing by its time.
 */
export function digestOfSecret(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
