import { error } from '@sveltejs/kit';
import { guideOf } from '../../../../lib/core/scenario/guide/guide.ts';
import { enter } from '../../../../lib/server/access/enter.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const { library } = await enter(locals);
  const scenario = await library.get(params.id);
  if (!scenario) error(404, 'There is no such scenario.');
  return { guide: guideOf(scenario) };
};
