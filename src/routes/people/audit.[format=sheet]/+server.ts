import { auditTable } from '../../../lib/server/exports/audit-table.ts';
import { tableFile } from '../../../lib/server/exports/table-file.ts';
import { runtime } from '../../../lib/server/runtime.ts';
import { wholeAudit } from '../../../lib/server/views/audit.ts';
import type { RequestHandler } from './$types';

/** The audit log as a table: all of it, over the pages on which it is shown. */
export const GET: RequestHandler = async ({ params }) =>
  tableFile(auditTable(await wholeAudit(await runtime())), params.format);
