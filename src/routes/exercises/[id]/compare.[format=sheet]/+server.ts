import { error } from '@sveltejs/kit';
import { comparisonTable } from '../../../../lib/core/debrief/tables/index.ts';
import { tableFile } from '../../../../lib/server/exports/table-file.ts';
import { runtime } from '../../../../lib/server/runtime.ts';
import type { RequestHandler } from './$types';

/** The rooms or people of an exercise side by side, as a table. */
export const GET: RequestHandler = async ({ params }) => {
  const { exercises, comparisons } = await runtime();
  const exercise = await exercises.find(params.id);
  if (!exercise) error(404, 'There is no such exercise among yours.');
  const { id, mode } = exercise;
  return tableFile(
    comparisonTable(await comparisons.of(exercise), { exercise: id, each: mode === 'each' }),
    params.format
  );
};
