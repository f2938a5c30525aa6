import { lookingAt } from '../../../lib/core/readiness/index.ts';
import { tableFile } from '../../../lib/server/exports/table-file.ts';
import { runtime } from '../../../lib/server/runtime.ts';
import { readinessTable } from '../../../lib/server/views/readiness/tables.ts';
import type { RequestHandler } from './$types';

/** A table of readiness; the query is that of the page. */
export const GET: RequestHandler = async ({ params: { table, format }, locals, url }) => {
  const here = await runtime();
  const now = here.conductor.now();
  const looking = lookingAt(url.searchParams, now);
  return tableFile(
    await readinessTable(here, locals.visitor.actor, { table, looking, now }),
    format
  );
};
