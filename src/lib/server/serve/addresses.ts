import { networkInterfaces } from 'node:os';
import type { Settings } from '../settings.ts';

const EVERYWHERE: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

/** Where a server that listens on a port is reached, this machine's own address first. */
export function addresses({ host }: Pick<Settings, 'host'>, port: number): [string, ...string[]] {
  if (!EVERYWHERE.has(host)) return [`http://${bracketed(host)}:${port}`];
  const office = Object.values(networkInterfaces())
    .flatMap((found) => found ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => `http://${address}:${port}`);
  return [`http://localhost:${port}`, ...office];
}

const OWN = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Whether an address leads everybody who opens it to their own machine. */
export function isOwn(origin: string): boolean {
  return OWN.test(new URL(origin).hostname);
}

/**
 * The address by which others open a page that somebody has open here. A page that was opened as
 * `localhost` is reached by nobody else under that name: they get this machine's address in the office,
 * where it has one and listens to it.
 *
 * @param origin of the page, as its reader has it
 */
export function originForOthers(
  origin: string,
  settings: Pick<Settings, 'host' | 'origin'>
): string {
  const { port, protocol } = new URL(origin);
  if (settings.origin !== null || protocol !== 'http:' || !isOwn(origin)) return origin;
  const [, office = origin] = addresses(settings, Number(port || 80));
  return new URL(office).origin;
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
