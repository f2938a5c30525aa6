import type { ReportDocument } from '../../core/debrief/report/index.ts';
import { dayOf } from '../../core/readiness/assignments/index.ts';
import { slugOf } from '../../core/scenario/slug.ts';
import type { Visitor } from '../access/visitor.ts';
import { fileAnswer } from '../exports/file-answer.ts';
import type { Runtime } from '../runtime.ts';
import { reportDocument } from '../views/report.ts';

/** A format in which a report leaves. */
interface Format {
  extension: 'pdf' | 'docx' | 'md';
  type: string;
  write: (document: ReportDocument, now: number) => Promise<Buffer> | string;
}

/** The report of a drill as a file, named by what it is. */
export async function reportFile(
  here: Runtime,
  drill: string,
  visitor: Visitor,
  { extension, type, write }: Format
): Promise<Response> {
  const summary = await here.drills.summary(drill);
  if (summary && summary.status !== 'ended')
    return Response.json(
      { message: 'There is no report of this drill yet: it has not ended.' },
      { status: 409 }
    );
  const now = Date.now();
  const document = await reportDocument(here, drill, visitor, now);
  const day = dayOf(summary?.endedAt ?? now, here.settings.timeZone);
  const name = `after-action-report-${slugOf(summary?.scenario.title ?? drill)}-${day}.${extension}`;
  const body = await write(document, now);
  return fileAnswer(Buffer.from(body), name, type);
}
