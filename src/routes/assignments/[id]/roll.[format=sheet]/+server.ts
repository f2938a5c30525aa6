import { error } from '@sveltejs/kit';
import { rollTable } from '../../../../lib/core/readiness/assignments/index.ts';
import { tableFile } from '../../../../lib/server/exports/table-file.ts';
import { runtime } from '../../../../lib/server/runtime.ts';
import { assignmentPage } from '../../../../lib/server/views/assignments.ts';
import type { RequestHandler } from './$types';

/** Who has an assignment and how they stand, as a table. */
export const GET: RequestHandler = async ({ params, locals }) => {
  const here = await runtime();
  const assignment = await here.assignments.find(params.id);
  if (!assignment) error(404, 'There is no such assignment any more.');
  const { entries } = await assignmentPage(here, locals.visitor.actor, assignment);
  return tableFile(rollTable(assignment.id, entries), params.format);
};
