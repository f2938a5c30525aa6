const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

const FORM = /^(?:application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i;

/**
 * Whether another site sent a request that changes something. The framework asks this of forms
 * only, and of all of them, so it is asked here. Browsers send `Origin` with every unsafe request; a client that sends neither header holds
 * no cookie that another site could use.
 */
export function isForeign(request: Request, ours: string): boolean {
  if (SAFE.has(request.method)) return false;
  const origin = request.headers.get('origin');
  if (origin !== null) return origin !== ours;
  // Browsers send it with every form.
  if (FORM.test(request.headers.get('content-type') ?? '')) return true;
  const site = request.headers.get('sec-fetch-site');
  return site !== null && site !== 'same-origin' && site !== 'none';
}

export const FOREIGN =
  'This request came from another address than the one Hotseat is open at. Reload the page; ' +
  'behind a proxy, set HOTSEAT_ORIGIN to the address that people open.';
