/** Headers for every answer; the content security policy of pages is in `svelte.config.js`. */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()'
};

/** @param protocol of the address that the browser opened, with its colon */
export function addSecurityHeaders(headers: Headers, protocol: string): void {
  for (const [name, value] of Object.entries(HEADERS)) headers.set(name, value);
  // Over plain http browsers ignore it, with a warning in the console at each page.
  if (protocol === 'https:') headers.set('cross-origin-opener-policy', 'same-origin');
}
