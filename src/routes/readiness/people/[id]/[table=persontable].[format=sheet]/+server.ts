import { tableFile } from '../../../../../lib/server/exports/table-file.ts';
import { runtime } from '../../../../../lib/server/runtime.ts';
import { personTable } from '../../../../../lib/server/views/readiness/person-table.ts';
import type { RequestHandler } from './$types';

/** Somebody over time, as a table. */
export const GET: RequestHandler = async ({ params: { id, table, format }, locals }) =>
  tableFile(await personTable(await runtime(), locals.visitor.actor, id, table), format);
