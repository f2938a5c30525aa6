import { enter } from '../../../lib/server/access/enter.ts';
import type { RequestHandler } from './$types';

/** One's own results, to take away: what the page shows, in figures that add up. */
export const GET: RequestHandler = async ({ locals }) => {
  const here = await enter(locals);
  const results = await here.results.ofPerson(locals.visitor.actor.id);
  const record = results.map(({ person: _, startedAt, endedAt, ...result }) => ({
    ...result,
    started: new Date(startedAt).toISOString(),
    ended: new Date(endedAt).toISOString()
  }));
  return new Response(`${JSON.stringify(record, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="hotseat-my-drills.json"',
      'cache-control': 'private, no-store'
    }
  });
};
