import { error, redirect } from '@sveltejs/kit';
import { guideOf } from '../../../../lib/core/scenario/guide/guide.ts';
import { enter } from '../../../../lib/server/access/enter.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const { builtIn, scenarios } = await enter(locals);
  const scenario = await builtIn.get(params.id);
  if (scenario) return { guide: guideOf(scenario) };
  // One that somebody wrote: there it is asked whose it is.
  if (await scenarios.head(params.id)) redirect(303, `/studio/${params.id}/guide`);
  error(404, 'There is no such scenario.');
};
