import { version } from '../../../package.json';
import { steadyNow } from '../../lib/server/conduct/steady-clock.ts';
import { runtime } from '../../lib/server/runtime.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async () => {
  const { drills, since } = await runtime();
  return Response.json(
    {
      status: 'ok',
      version,
      drills: await drills.count(),
      /** Seconds. */
      uptime: Math.round((steadyNow() - since) / 1000)
    },
    { headers: { 'cache-control': 'no-store' } }
  );
};
