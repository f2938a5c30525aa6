import { tableFile } from '../../lib/server/exports/table-file.ts';
import { peopleTable } from '../../lib/server/exports/people-table.ts';
import { runtime } from '../../lib/server/runtime.ts';
import { peoplePage } from '../../lib/server/views/people.ts';
import type { RequestHandler } from './$types';

/** The people whom one may see, as a table. */
export const GET: RequestHandler = async ({ params, locals }) => {
  const { people, runs } = await peoplePage(await runtime(), locals.visitor.actor);
  return tableFile(peopleTable(people, { seen: runs }), params.format);
};
