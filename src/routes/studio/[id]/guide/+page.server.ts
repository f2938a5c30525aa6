import { error } from '@sveltejs/kit';
import { guideOf } from '../../../../lib/core/scenario/guide/guide.ts';
import { enter } from '../../../../lib/server/access/enter.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const { studio } = await enter(locals);
  const read = await studio.read(params.id);
  if (!read) error(404, 'This scenario is not there any more.');
  const { scenario } = read.reading;
  if (!scenario)
    error(
      409,
      'The draft has errors that keep it from being read. Mend them, then print its guide.'
    );
  return { guide: guideOf(scenario) };
};
