import { writeDocx } from '../../../../lib/server/reports/docx.ts';
import { reportFile } from '../../../../lib/server/reports/file.ts';
import { runtime } from '../../../../lib/server/runtime.ts';
import type { RequestHandler } from './$types';

/** The after-action report as a Word document; 409 while the drill has not ended. */
export const GET: RequestHandler = async ({ params, locals }) =>
  reportFile(await runtime(), params.id, locals.visitor, {
    extension: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: writeDocx
  });
