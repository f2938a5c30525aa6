import { roundsTable } from '../../lib/core/readiness/calibration/index.ts';
import { tableFile } from '../../lib/server/exports/table-file.ts';
import { runtime } from '../../lib/server/runtime.ts';
import { roundRows } from '../../lib/server/views/calibration.ts';
import type { RequestHandler } from './$types';

/** The rounds that one may rate in, as a table. */
export const GET: RequestHandler = async ({ params, locals }) =>
  tableFile(roundsTable(await roundRows(await runtime(), locals.visitor.actor)), params.format);
