import { afterEach, expect, it, vi } from 'vitest';
import { whyBarred } from './barred.ts';

afterEach(() => vi.unstubAllGlobals());

const ask = (response: Response | Error, was: string | null) => {
  vi.stubGlobal('fetch', async () => {
    if (response instanceof Error) throw response;
    return response;
  });
  return whyBarred('/drills/d/stream', was);
};
const refusal = (status: number, person: string | null, because: string | null = null) =>
  Response.json({ message: 'No.', person, because }, { status });

it.each([
  ['signed-out', refusal(401, null), 'ana'],
  // Where practice is open nobody is asked to sign in, and the drill is still not theirs.
  ['signed-out', refusal(404, null), 'ana'],
  ['somebody-else', refusal(404, 'ben'), 'ana'],
  ['somebody-else', refusal(404, 'ben'), null],
  ['taken-out', refusal(404, 'ana', 'taken-out'), 'ana'],
  ['taken-out', refusal(404, null, 'taken-out'), null],
  ['as-guest', refusal(404, 'ana', 'as-guest'), null],
  ['over', refusal(403, 'ana', 'over'), 'ana'],
  ['closed', refusal(401, null), null],
  ['gone', refusal(403, 'ana'), 'ana'],
  ['gone', refusal(404, null), null]
] as const)('is %s', async (why, response, was) => {
  expect(await ask(response, was)).toBe(why);
});

it.each([
  ['a stream', new Response(': hello')],
  ['a server that starts', Response.json({}, { status: 503 })],
  ['a proxy with nothing behind it', new Response('<h1>404</h1>', { status: 404 })],
  ['no network', new TypeError('failed to fetch')]
])('is to be tried again after %s', async (_, response) => {
  expect(await ask(response, 'ana')).toBeNull();
});
