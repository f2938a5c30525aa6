import { networkInterfaces } from 'node:os';
import type { Settings } from '../settings.ts';

const EVERYWHERE: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

/** Where a server that listens on a port is reached, this machine's own address first. */
export function addresses({ host }: Settings, port: number): [string, ...string[]] {
  if (!EVERYWHERE.has(host)) return [`http://${bracketed(host)}:${port}`];
  const office = Object.values(networkInterfaces())
    .flatMap((found) => found ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => `http://${address}:${port}`);
  return [`http://localhost:${port}`, ...office];
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
