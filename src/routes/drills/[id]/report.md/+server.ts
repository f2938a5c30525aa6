import { writeMarkdown } from '../../../../lib/server/reports/markdown.ts';
import { reportFile } from '../../../../lib/server/reports/file.ts';
import { runtime } from '../../../../lib/server/runtime.ts';
import type { RequestHandler } from './$types';

/** The after-action report as Markdown; 409 while the drill has not ended. */
export const GET: RequestHandler = async ({ params, locals }) =>
  reportFile(await runtime(), params.id, locals.visitor, {
    extension: 'md',
    type: 'text/markdown; charset=utf-8',
    write: writeMarkdown
  });
