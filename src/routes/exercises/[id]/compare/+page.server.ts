import { error } from '@sveltejs/kit';
import { enter } from '../../../../lib/server/access/enter.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const { exercises, comparisons } = await enter(locals);
  const exercise = await exercises.find(params.id);
  if (!exercise) error(404, 'There is no such exercise among yours.');
  const { id, scenario, mode, started } = exercise;
  return { id, title: scenario.title, mode, started, rows: await comparisons.of(exercise) };
};
