import { signedIn } from '../../../lib/server/access/enter.ts';
import { jsonFile } from '../../../lib/server/exports/file-answer.ts';
import { runtime } from '../../../lib/server/runtime.ts';
import { exportOf } from '../../../lib/server/views/export.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals }) => {
  const here = await runtime();
  const { person } = signedIn(locals);
  const now = Date.now();
  const body = await exportOf(here, person, now);
  await here.accounts.noteExport(person);
  return jsonFile(body, `hotseat-my-data-${new Date(now).toISOString().slice(0, 10)}.json`);
};
