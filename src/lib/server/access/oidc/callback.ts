/**
 * The address to which the provider sends browsers back, and which it has to know.
 *
 * @param origin the address under which Hotseat is open
 * @param search what the provider added, with its question mark
 */
export function callbackAt(origin: string, search = ''): URL {
  return new URL(`/signin/oidc/callback${search}`, origin);
}
