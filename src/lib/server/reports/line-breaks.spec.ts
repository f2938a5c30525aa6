import { unzipSync } from 'fflate';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import type { ReportDocument } from '../../core/debrief/report/index.ts';
import { writeDocx } from './docx.ts';
import { writeMarkdown } from './markdown.ts';

const TYPED = 'We agreed:\n- one\r\n- two';
const DOCUMENT: ReportDocument = {
  title: 'After-action report',
  subtitle: 'Brown water',
  lines: [],
  language: 'en-GB',
  blocks: [
    { is: 'text', text: TYPED },
    { is: 'labelled', label: 'Observation.', text: TYPED }
  ]
};

describe('a text that was typed in several lines', () => {
  it('has them in Word', async () => {
    const parts = unzipSync(new Uint8Array(await writeDocx(DOCUMENT)));
    const xml = new TextDecoder().decode(parts['word/document.xml']);
    expect(xml.match(/<w:br\/>/g)).toHaveLength(4);
    for (const line of ['We agreed:', '- one', '- two'])
      expect(xml).toMatch(new RegExp(`<w:t[^>]*>${line}</w:t>`));
  });

  it('has them in Markdown, in which they make nothing else', async () => {
    const html = await marked(writeMarkdown(DOCUMENT));
    expect(html.match(/We agreed:<br>- one<br>- two<\/p>/g)).toHaveLength(2);
    expect(html).not.toContain('<li>');
  });
});
