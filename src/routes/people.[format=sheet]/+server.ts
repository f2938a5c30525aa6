import { allows } from '../../lib/server/access/permissions.ts';
import { tableFile } from '../../lib/server/exports/table-file.ts';
import { peopleTable } from '../../lib/server/exports/people-table.ts';
import { runtime } from '../../lib/server/runtime.ts';
import { peopleFound } from '../../lib/server/views/people.ts';
import { peopleSearch } from '../../lib/server/views/people-search.ts';
import type { RequestHandler } from './$types';

/** The people whom one may see, as a table: all pages of those whom the query of the page finds. */
export const GET: RequestHandler = async ({ params, locals, url }) => {
  const { actor } = locals.visitor;
  const { q } = peopleSearch(url.searchParams);
  const people = await peopleFound(await runtime(), actor, q);
  return tableFile(peopleTable(people, { seen: allows(actor, 'run the house') }), params.format);
};
