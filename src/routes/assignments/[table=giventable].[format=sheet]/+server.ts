import { assignmentsTable, overdueTable } from '../../../lib/core/readiness/assignments/index.ts';
import { teamIn } from '../../../lib/server/assignments/forms.ts';
import { tableFile } from '../../../lib/server/exports/table-file.ts';
import { runtime } from '../../../lib/server/runtime.ts';
import { assignmentList, overdueIn } from '../../../lib/server/views/assignments.ts';
import type { RequestHandler } from './$types';

/** Assignments of one's teams as a table, or who is overdue with them, of one team where asked. */
export const GET: RequestHandler = async ({ params: { table, format }, locals, url }) => {
  const { open, done, overdue } = await assignmentList(await runtime(), locals.visitor.actor);
  return tableFile(
    table === 'overdue'
      ? overdueTable(overdueIn(overdue, teamIn(url.searchParams)))
      : assignmentsTable([...open, ...done]),
    format
  );
};
