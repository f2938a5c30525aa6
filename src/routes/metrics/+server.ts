import { error } from '@sveltejs/kit';
import { timingSafeEqual } from 'node:crypto';
import { runtime } from '../../lib/server/runtime.ts';
import type { RequestHandler } from './$types';

/** For Prometheus, where a token was set: whoever fetches them shows it. */
export const GET: RequestHandler = async ({ request }) => {
  const { settings, metrics } = await runtime();
  if (settings.metricsToken === null)
    error(404, 'Metrics are off; HOTSEAT_METRICS_TOKEN sets them on.');
  const shown = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
  if (!same(shown, settings.metricsToken))
    error(401, 'Expected the token of HOTSEAT_METRICS_TOKEN as a bearer.');
  const { body, type } = await metrics.text();
  return new Response(body, { headers: { 'content-type': type, 'cache-control': 'no-store' } });
};

function same(shown: string, expected: string): boolean {
  const [a, b] = [Buffer.from(shown), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
