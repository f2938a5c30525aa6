import { bench, describe } from 'vitest';
import { afterActionReport, compose } from '../../src/lib/core/debrief/report/index.ts';
import { rehearse } from '../../src/lib/core/rehearsal/index.ts';
import { writeDocx } from '../../src/lib/server/reports/docx.ts';
import { writePdf } from '../../src/lib/server/reports/pdf/write.ts';
import { longDrill } from '../support/long-drill.ts';
import { aroundNothing } from '../support/report.ts';

/** The aim: a report below a second, whatever it leaves as. */
describe('the report of an hour with 300 injects', () => {
  const scenario = longDrill();
  const { events } = rehearse(scenario, 'average', 7);
  const made = () => compose(afterActionReport(scenario, events), aroundNothing());
  const document = made();

  bench('from the log', () => {
    made();
  });
  bench('as PDF', async () => {
    await writePdf(document, new Date(0));
  });
  bench('as DOCX', async () => {
    await writeDocx(document);
  });
});
