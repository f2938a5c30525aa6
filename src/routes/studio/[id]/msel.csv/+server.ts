import { runtime } from '../../../../lib/server/runtime.ts';
import { writeCsv } from '../../../../lib/server/sheets/index.ts';
import { mselFile } from '../../../../lib/server/studio/msel-file.ts';
import type { RequestHandler } from './$types';

/** The MSEL of the draft; `?profile=` is hotseat, hseep, blueprint or cadence. */
export const GET: RequestHandler = async ({ params, url }) => {
  const { studio } = await runtime();
  return mselFile(studio, params.id, url.searchParams.get('profile'), {
    extension: 'csv',
    type: 'text/csv; charset=utf-8',
    write: writeCsv
  });
};
