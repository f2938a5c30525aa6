import { slugOf } from '../../../../lib/core/scenario/slug.ts';
import { jsonFile } from '../../../../lib/server/exports/file-answer.ts';
import { runtime } from '../../../../lib/server/runtime.ts';
import { debriefing } from '../../../../lib/server/views/debriefing.ts';
import type { RequestHandler } from './$types';

/** A scorecard to take away: what its page shows to the same reader, and nothing more. */
export const GET: RequestHandler = async ({ params, url, locals }) => {
  const { scorecard, reading, last, keeping } = await debriefing(
    await runtime(),
    params.id,
    locals.visitor,
    url.searchParams.get('of')
  );
  const { until } = keeping;
  const body = {
    made: new Date().toISOString(),
    keptUntil: until === null ? null : new Date(until).toISOString(),
    of: reading.of,
    lastTime: last,
    scorecard
  };
  const name = slugOf(
    `scorecard ${scorecard.scenario.id} ${scorecard.trainee || reading.room || ''}`
  );
  return jsonFile(body, `${name}.json`);
};
