import { error } from '@sveltejs/kit';
import { agreementTable, ratedTable } from '../../../../lib/core/readiness/calibration/index.ts';
import { roundBy } from '../../../../lib/server/calibration/calibration.ts';
import { tableFile } from '../../../../lib/server/exports/table-file.ts';
import { runtime } from '../../../../lib/server/runtime.ts';
import { agreementPage } from '../../../../lib/server/views/calibration.ts';
import type { RequestHandler } from './$types';

/** How far raters of a round agree, or what each gave, as far as one may see it. */
export const GET: RequestHandler = async ({ params: { round: id, table, format }, locals }) => {
  const here = await runtime();
  const round = await roundBy(here, id);
  const page = round && (await agreementPage(here, locals.visitor.actor, round));
  if (!page || page.of === 0) error(404, 'There is no such round with replies that you may rate.');
  return tableFile(
    table === 'agreement' ? agreementTable(id, page.pairs) : ratedTable(id, page.given),
    format
  );
};
