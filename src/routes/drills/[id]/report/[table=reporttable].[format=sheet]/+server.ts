import { tableFile } from '../../../../../lib/server/exports/table-file.ts';
import { runtime } from '../../../../../lib/server/runtime.ts';
import { takenReport } from '../../../../../lib/server/views/report.ts';
import type { RequestHandler } from './$types';

/** A table of an after-action report; 409 while the drill has not ended. */
export const GET: RequestHandler = async ({ params: { id, table, format }, locals }) =>
  tableFile(await takenReport(await runtime(), id, locals.visitor, table), format);
