import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../core/debrief/report/index.ts';
import { PAGE } from './page.ts';
import { writePdf } from './write.ts';

const TABLE: Block = {
  is: 'table',
  caption: 'Agreed',
  titled: true,
  head: ['Action', 'Owner'],
  rows: [
    ['Name a second approver, and say after how many minutes a text may go out without', 'Ruth'],
    ['Sort first', 'Ines']
  ],
  widths: [0.3, 0.7]
};
/** What a heading can lead to. */
const LED: Record<string, Block[]> = {
  table: [TABLE],
  text: [{ is: 'text', text: 'What was seen, and when it was seen. '.repeat(8) }],
  'a list under a label': [
    { is: 'labelled', label: 'Evidence.', text: '' },
    { is: 'list', items: ['Two lines of it, as far as a reader can tell from here. '.repeat(3)] }
  ],
  'another heading': [{ is: 'heading', level: 2, text: 'Heading' }, TABLE]
};

/** The lowest words of each page, above its foot. */
async function lastWords(blocks: Block[]): Promise<string[]> {
  const data = await writePdf(
    { title: 'T', subtitle: 'S', lines: [], language: 'en', blocks },
    new Date(0)
  );
  const pdf = await getDocument({ data: new Uint8Array(data), verbosity: 0 }).promise;
  const found: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const words = items.flatMap((one) => ('str' in one && one.str.trim() !== '' ? [one] : []));
    const heightOf = ({ transform }: (typeof words)[number]) => Number(transform[5]);
    const [lowest] = words
      .filter((one) => heightOf(one) > PAGE.bottom - 12)
      .sort((a, b) => heightOf(a) - heightOf(b));
    found.push(lowest?.str.trim() ?? '');
  }
  await pdf.destroy();
  return found;
}

/** As many paragraphs above a heading as put it at several heights of the last third of a page. */
const ABOVE = [20, 24, 26, 28, 29, 30];

describe('a PDF', () => {
  it.each(Object.entries(LED))(
    'has no heading alone at the foot of a page, before %s',
    async (_, led) => {
      let turned = 0;
      for (const count of ABOVE) {
        const above = Array.from({ length: count }, (): Block => ({ is: 'text', text: 'Line.' }));
        const blocks = [...above, { is: 'heading', level: 1, text: 'Heading' } as const, ...led];
        const last = await lastWords(blocks);
        expect(last, `${String(count)} above`).not.toContain('Heading');
        expect(last, `${String(count)} above`).not.toContain('Evidence.');
        if (last[0] === 'Line.') turned += 1;
      }
      // Some fit on the page, and some did not.
      expect(turned).toBeGreaterThan(0);
      expect(turned).toBeLessThan(ABOVE.length);
    },
    60_000
  );
});
