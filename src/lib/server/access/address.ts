import type { RequestEvent } from '@sveltejs/kit';
import ipaddr from 'ipaddr.js';
import type { Settings } from '../settings.ts';

/** Bits of an address of IPv6 that name a network; whoever has one has all its addresses (RFC 6177). */
const NETWORK = 64;

/**
 * The network address that a request came from. Where a proxy stands in front (`HOTSEAT_ORIGIN`) it
 * is the last one that the proxy noted; anything further left the client may have made up.
 */
export function addressOf(
  event: Pick<RequestEvent, 'request' | 'getClientAddress'>,
  { origin }: Pick<Settings, 'origin'>
): string {
  const noted = origin ? event.request.headers.get('x-forwarded-for') : null;
  const last = noted?.split(',').at(-1)?.trim();
  return last ? withoutPort(last) : event.getClientAddress();
}

/**
 * Whose tries count together: an address of IPv4, or a network of IPv6, in which a single machine may
 * take another address for each try.
 *
 * @param address as `addressOf` gives it; what is none stands for itself
 */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  const network = ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/${String(NETWORK)}`);
  return `${network.toString()}/${String(NETWORK)}`;
}

/** Some proxies note the port as well, which is another one with each connection. */
function withoutPort(noted: string): string {
  const [, inBrackets, v4] = /^\[([^\]]+)\](?::\d+)?$|^([\d.]+):\d+$/.exec(noted) ?? [];
  return inBrackets ?? v4 ?? noted;
}
