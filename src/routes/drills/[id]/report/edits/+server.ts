import { signedIn } from '../../../../../lib/server/access/enter.ts';
import { jsonBody } from '../../../../../lib/server/access/json-body.ts';
import { LARGEST_EDITS, savedSchema } from '../../../../../lib/server/reports/forms.ts';
import { runtime } from '../../../../../lib/server/runtime.ts';
import { nameOf } from '../../../../../lib/server/studio/answers.ts';
import { mayWriteReport } from '../../../../../lib/server/views/report.ts';
import type { RequestHandler } from './$types';

/**
 * Saves what somebody changed in the text: `{ revision, edits }` with the revision that they had before
 * them. Answers `{ revision }`; 409 with `{ revision, edits, by }` of what is there when somebody has saved
 * since.
 */
export const PUT: RequestHandler = async ({ params, locals, request }) => {
  const here = await runtime();
  const { person } = signedIn(locals);
  const read = await jsonBody(request, savedSchema, LARGEST_EDITS);
  if (!read.ok) return read.response;
  await mayWriteReport(here, params.id, locals.visitor);
  const { ok, report } = await here.reportDesk.save(params.id, { ...read.body, by: person.id });
  const { revision, edits, edited } = report;
  if (ok) return Response.json({ revision });
  const by = await nameOf(here, edited?.by ?? '');
  return Response.json({ revision, edits, by }, { status: 409 });
};
