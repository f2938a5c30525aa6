import { ownAssignmentsTable } from '../../../lib/core/readiness/assignments/index.ts';
import { signedIn } from '../../../lib/server/access/enter.ts';
import { tableFile } from '../../../lib/server/exports/table-file.ts';
import { runtime } from '../../../lib/server/runtime.ts';
import { ownAssignments } from '../../../lib/server/views/own-assignments.ts';
import type { RequestHandler } from './$types';

/** One's own assignments as a table. */
export const GET: RequestHandler = async ({ params, locals }) => {
  const { person } = signedIn(locals);
  const own = await ownAssignments(await runtime(), person, locals.visitor.actor);
  return tableFile(ownAssignmentsTable(own), params.format);
};
