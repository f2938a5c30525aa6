import { actionsTable } from '../../lib/core/debrief/report/index.ts';
import { tableFile } from '../../lib/server/exports/table-file.ts';
import { runtime } from '../../lib/server/runtime.ts';
import { actionsPage, filterOf } from '../../lib/server/views/actions.ts';
import type { RequestHandler } from './$types';

/** The improvement plan as a table; the query is that of the page. */
export const GET: RequestHandler = async ({ params, locals, url }) => {
  const { rows } = await actionsPage(await runtime(), locals.visitor, filterOf(url));
  return tableFile(actionsTable('hotseat-improvement-plan', rows), params.format);
};
