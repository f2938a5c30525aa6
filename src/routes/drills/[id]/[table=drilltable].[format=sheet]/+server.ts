import {
  measuresTable,
  peopleTable,
  repliesTable
} from '../../../../lib/core/debrief/tables/index.ts';
import { tableFile } from '../../../../lib/server/exports/table-file.ts';
import { takenCard } from '../../../../lib/server/exports/taken-card.ts';
import { runtime } from '../../../../lib/server/runtime.ts';
import type { RequestHandler } from './$types';

const TABLES = { replies: repliesTable, measures: measuresTable, people: peopleTable } as const;

/** A table of a scorecard, with what this reader's scorecard shows and nothing more. */
export const GET: RequestHandler = async ({ params, locals, url }) => {
  const card = await takenCard(
    await runtime(),
    params.id,
    locals.visitor,
    url.searchParams.get('of')
  );
  return tableFile(TABLES[params.table](card), params.format);
};
