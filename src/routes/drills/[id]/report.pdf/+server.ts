import { writePdf } from '../../../../lib/server/reports/pdf/write.ts';
import { reportFile } from '../../../../lib/server/reports/file.ts';
import { runtime } from '../../../../lib/server/runtime.ts';
import type { RequestHandler } from './$types';

/** The after-action report as PDF; 409 while the drill has not ended. */
export const GET: RequestHandler = async ({ params, locals }) =>
  reportFile(await runtime(), params.id, locals.visitor, {
    extension: 'pdf',
    type: 'application/pdf',
    write: (document, now) => writePdf(document, new Date(now))
  });
