import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { useAgent } from 'request-filtering-agent';

export interface Sent {
  status: number;
  /** Ms that the other side asks us to wait; null where it does not. */
  after: number | null;
  /** The beginning of what it said. */
  text: string;
}

export interface SendOptions {
  headers: Readonly<Record<string, string>>;
  /** What is posted; left out, the address is only asked. */
  body?: string;
  /** Whether addresses of private networks and of this machine may be reached. */
  reachPrivate: boolean;
  signal: AbortSignal;
  /** Ms that it may take. */
  timeout?: number;
}

/** Characters of an answer that are read; a reason stands at its beginning. */
const READ = 2000;
const TIMEOUT = 15_000;

/**
 * Posts something to an address, or asks it, that an administrator set. It follows no redirect, and unless told
 * otherwise reaches no private address: the address is looked at when it is connected to, so a name
 * cannot lead elsewhere at a second look-up.
 *
 * @throws when there is no answer
 */
export function send(
  address: string,
  { headers, body, reachPrivate, signal, timeout = TIMEOUT }: SendOptions
): Promise<Sent> {
  const request = new URL(address).protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const sent = request(
      address,
      {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          ...headers,
          ...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) })
        },
        agent: useAgent(address, { allowPrivateIPAddress: reachPrivate }),
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)])
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          text += chunk;
          if (text.length > READ) response.destroy();
        });
        response.on('error', () => {});
        response.on('close', () =>
          resolve({
            status: response.statusCode ?? 0,
            after: waitOf(response.headers['retry-after']),
            text: text.slice(0, READ)
          })
        );
      }
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** The longest that anybody may make us wait: a day. */
const LONGEST_WAIT = 24 * 60 * 60_000;

/** A Retry-After in ms: seconds, or a date (RFC 9110, 10.2.3). Null for neither. */
export function waitOf(given: string | undefined, now = Date.now()): number | null {
  if (given === undefined) return null;
  const ms = /^\d+$/.test(given) ? Number(given) * 1000 : Date.parse(given) - now;
  return Number.isNaN(ms) ? null : Math.min(Math.max(0, ms), LONGEST_WAIT);
}

/** Why there was no answer, in words that repeat nothing of the address. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (error instanceof Error && /is not allowed/.test(error.message))
    return 'the address is private, which HOTSEAT_SEND_PRIVATE does not allow';
  if (error instanceof Error && (error.name === 'TimeoutError' || code === 'ABORT_ERR'))
    return 'no answer in time';
  return code === '' ? 'no connection' : `no connection (${code})`;
}
