/** Bytes of a body where a rule says nothing else: far more than any form has. */
const USUAL = 512 * 1024;

/** Bytes that no body may have, whatever its rule says; the adapter ends such a request. */
export const LARGEST_OF_ALL = 64 * 1024 * 1024;

/**
 * Whether a request brings more than its route takes. One that does not say how much it brings is
 * let in only where the route counts while it reads.
 *
 * @param largest bytes, as the rule of the route says; left out, the usual
 */
export function isTooLarge({ headers }: Request, largest?: number): boolean {
  const length = headers.get('content-length');
  if (length !== null) return Number(length) > (largest ?? USUAL);
  return headers.has('transfer-encoding') && largest === undefined;
}
