/**
 * The sequence number after which a screen reads on. The header is what the browser adds when it
 * connects again; the address names the first start. Anything else means from the beginning: screens skip
 * what they have.
 */
export function readOnAfter(request: Request, url: URL): number {
  const given = request.headers.get('last-event-id') ?? url.searchParams.get('after');
  return given !== null && /^\d{1,9}$/.test(given) ? Number(given) : 0;
}

/** What browsers and proxies have to be told of a stream. */
export const STREAM_HEADERS = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no'
} as const;
