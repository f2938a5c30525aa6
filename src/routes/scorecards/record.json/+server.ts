import { enter } from '../../../lib/server/access/enter.ts';
import { jsonFile } from '../../../lib/server/exports/file-answer.ts';
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
  return jsonFile(record, 'hotseat-my-drills.json');
};
