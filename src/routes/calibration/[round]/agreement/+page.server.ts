import { error } from '@sveltejs/kit';
import { enter } from '../../../../lib/server/access/enter.ts';
import { roundBy } from '../../../../lib/server/calibration/calibration.ts';
import { agreementPage } from '../../../../lib/server/views/calibration.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const here = await enter(locals);
  const round = await roundBy(here, params.round);
  const page = round && (await agreementPage(here, locals.visitor.actor, round));
  if (!page || page.of === 0) error(404, 'There is no such round with replies that you may rate.');
  // What each gave is for the table that one takes away.
  const { given: _, ...shown } = page;
  return shown;
};
