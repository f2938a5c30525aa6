import { STATUS_CODES } from 'node:http';

/** Thrown where an answer cannot be made of what was asked; its message says why. */
export class Unanswerable extends Error {}

/** Thrown where an answer would be a part that reads like the whole, since the rest is still being worked out. */
export class NotYet extends Error {}

/** Whether an address is of the API, where errors are for programs. */
export function isApi({ pathname }: URL): boolean {
  return pathname.startsWith('/api/');
}

/** An error as RFC 9457 has it. */
export function problem(
  status: number,
  detail: string,
  headers: Record<string, string> = {}
): Response {
  return new Response(
    JSON.stringify({ type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, detail }),
    {
      status,
      headers: {
        'content-type': 'application/problem+json',
        'cache-control': 'no-store',
        ...(status === 401 && { 'www-authenticate': 'Bearer' }),
        ...headers
      }
    }
  );
}
