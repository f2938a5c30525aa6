import { bodyBytes } from '../../../../lib/server/access/body-bytes.ts';
import { LIMITS, readSheetFile } from '../../../../lib/server/sheets/index.ts';
import type { RequestHandler } from './$types';

/** Reads a spreadsheet, which is the body; `?name=` is that of its file. Answers `{ tables }`. */
export const POST: RequestHandler = async ({ request, url }) => {
  const file = await bodyBytes(request, LIMITS.file);
  const read = file
    ? await readSheetFile(file, (url.searchParams.get('name') ?? 'sheet').slice(0, 200))
    : {
        ok: false as const,
        message: `Found a file of more than ${String(LIMITS.file / 1024 / 1024)} MB; expected a smaller one.`
      };
  if (read.ok) return Response.json({ tables: read.tables });
  return Response.json({ message: read.message }, { status: file ? 422 : 413 });
};
