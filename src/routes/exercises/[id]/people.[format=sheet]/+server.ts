import { error } from '@sveltejs/kit';
import { rosterTable } from '../../../../lib/server/exports/roster-table.ts';
import { tableFile } from '../../../../lib/server/exports/table-file.ts';
import { runtime } from '../../../../lib/server/runtime.ts';
import type { RequestHandler } from './$types';

/** Who joined an exercise, as a table. */
export const GET: RequestHandler = async ({ params }) => {
  const { exercises, boards } = await runtime();
  const exercise = await exercises.find(params.id);
  if (!exercise) error(404, 'There is no such exercise among yours.');
  const { people } = await boards.of(exercise);
  return tableFile(rosterTable(exercise.id, people), params.format);
};
