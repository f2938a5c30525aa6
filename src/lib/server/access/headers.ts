/** Headers for every answer; the content security policy of pages is in `svelte.config.js`. */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()'
};

const POLICY = 'content-security-policy';
const NO_FRAMES = "frame-ancestors 'none'";

/**
 * @param protocol of the address that the browser opened, with its colon
 * @param frames origins whose pages may show this answer in a frame; none for most
 */
export function addSecurityHeaders(
  headers: Headers,
  protocol: string,
  frames: readonly string[] = []
): void {
  for (const [name, value] of Object.entries(HEADERS)) headers.set(name, value);
  // Over plain http browsers ignore it, with a warning in the console at each page.
  if (protocol === 'https:') {
    headers.set('cross-origin-opener-policy', 'same-origin');
    // A year. Neighbouring hosts are not ours to speak for: whoever runs them says it at the proxy.
    headers.set('strict-transport-security', 'max-age=31536000');
  }
  if (frames.length > 0) allowFrames(headers, frames);
}

/** The older header knows no origins, so the policy alone says who may. */
function allowFrames(headers: Headers, frames: readonly string[]): void {
  const policy = headers.get(POLICY);
  if (!policy?.includes(NO_FRAMES)) return;
  headers.set(POLICY, policy.replace(NO_FRAMES, `frame-ancestors ${frames.join(' ')}`));
  headers.delete('x-frame-options');
}
