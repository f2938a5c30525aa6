import type { RequestEvent } from '@sveltejs/kit';
import type { Settings } from '../settings.ts';

/**
 * The network address that a request came from. Where a proxy stands in front (`HOTSEAT_ORIGIN`) it
 * is the last one that the proxy noted; anything further left the client may have made up.
 */
export function addressOf(
  event: Pick<RequestEvent, 'request' | 'getClientAddress'>,
  { origin }: Pick<Settings, 'origin'>
): string {
  const noted = origin ? event.request.headers.get('x-forwarded-for') : null;
  return noted?.split(',').at(-1)?.trim() || event.getClientAddress();
}
