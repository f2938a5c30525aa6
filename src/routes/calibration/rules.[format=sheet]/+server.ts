import { rulesTable } from '../../../lib/core/readiness/calibration/index.ts';
import { tableFile } from '../../../lib/server/exports/table-file.ts';
import { runtime } from '../../../lib/server/runtime.ts';
import type { RequestHandler } from './$types';

/** Rules that trainers overrode, as a table. */
export const GET: RequestHandler = async ({ params, locals }) => {
  const { overrides } = await runtime();
  const { rules } = await overrides.for(locals.visitor.actor);
  return tableFile(rulesTable(rules), params.format);
};
