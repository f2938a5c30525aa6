import { tableFile } from '../../../lib/server/exports/table-file.ts';
import { runtime } from '../../../lib/server/runtime.ts';
import { personTable } from '../../../lib/server/views/readiness/person-table.ts';
import type { RequestHandler } from './$types';

/** Oneself over time, as a table. */
export const GET: RequestHandler = async ({ params: { table, format }, locals }) => {
  const { actor } = locals.visitor;
  return tableFile(await personTable(await runtime(), actor, actor.id, table), format);
};
