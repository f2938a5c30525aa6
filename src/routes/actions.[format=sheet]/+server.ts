import { actionsTable } from '../../lib/core/debrief/report/index.ts';
import { tableFile } from '../../lib/server/exports/table-file.ts';
import { runtime } from '../../lib/server/runtime.ts';
import { filterOf, improvementPlan } from '../../lib/server/views/actions.ts';
import { withContacts } from '../../lib/server/views/contacts.ts';
import type { RequestHandler } from './$types';

/** The improvement plan as a table; the query is that of the page. */
export const GET: RequestHandler = async ({ params, locals, url }) => {
  const here = await runtime();
  const { rows } = await improvementPlan(here, locals.visitor, filterOf(url));
  const planned = await withContacts(here, locals.visitor, rows);
  return tableFile(actionsTable('hotseat-improvement-plan', planned), params.format);
};
