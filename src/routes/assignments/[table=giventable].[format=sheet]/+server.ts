import { assignmentsTable, overdueTable } from '../../../lib/core/readiness/assignments/index.ts';
import { tableFile } from '../../../lib/server/exports/table-file.ts';
import { runtime } from '../../../lib/server/runtime.ts';
import { assignmentList } from '../../../lib/server/views/assignments.ts';
import type { RequestHandler } from './$types';

/** Assignments of one's teams as a table, or who is overdue with them. */
export const GET: RequestHandler = async ({ params: { table, format }, locals }) => {
  const { open, done, overdue } = await assignmentList(await runtime(), locals.visitor.actor);
  return tableFile(
    table === 'overdue' ? overdueTable(overdue) : assignmentsTable([...open, ...done]),
    format
  );
};
