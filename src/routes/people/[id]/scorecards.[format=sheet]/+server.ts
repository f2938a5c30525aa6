import { recordTable } from '../../../../lib/core/debrief/tables/index.ts';
import { tableFile } from '../../../../lib/server/exports/table-file.ts';
import { runtime } from '../../../../lib/server/runtime.ts';
import { records } from '../../../../lib/server/views/records.ts';
import type { RequestHandler } from './$types';

/** Somebody's ended drills as a table. */
export const GET: RequestHandler = async ({ params }) =>
  tableFile(recordTable(await records(await runtime(), params.id)), params.format);
