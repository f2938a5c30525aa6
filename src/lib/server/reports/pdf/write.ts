import type { Block, ReportDocument } from '../../../core/debrief/report/index.ts';
import { CHART_ROOM, drawChart } from './chart.ts';
import { MISSING } from './fonts.ts';
import type { Style } from './lines.ts';
import { INK, PAGE, Paper, QUIET, WIDTH } from './page.ts';
import { drawRunning } from './running.ts';
import { tableRoom, writeTable } from './table.ts';

const TITLE: Style = { face: 'heading', size: 22, leading: 28, color: INK };
const SUBTITLE: Style = { face: 'italic', size: 15, leading: 20, color: INK };
const H1: Style = { face: 'heading', size: 16, leading: 21, color: INK };
const H2: Style = { face: 'bold', size: 10.5, leading: 15, color: INK };
const TEXT: Style = { face: 'text', size: 9.5, leading: 14, color: INK };
const BOLD: Style = { ...TEXT, face: 'bold' };
const SMALL: Style = { ...TEXT, size: 8.5, leading: 12, color: QUIET };
const EVIDENCE: Style = { ...TEXT, size: 9, leading: 13, color: QUIET };
const INDENT = 14;
/** How headings look, with the room around them in points. */
const HEADINGS = {
  1: { style: H1, before: 18, after: 6 },
  2: { style: H2, before: 6, after: 2 }
} as const;
/** Lines that stay together at the foot of a page, where there are as many. */
const MOST = 3;

const NOTE = `${MISSING} stands for signs that the typefaces of this file do not have. The Word and Markdown files have them.`;

/**
 * The report as PDF: tagged, with an outline, its title and language; the app's own typefaces are in it.
 *
 * @param made when, for the file's own dates
 */
export async function writePdf(document: ReportDocument, made: Date): Promise<Buffer> {
  const paper = new Paper(`${document.title}: ${document.subtitle}`, document.language, made);
  front(paper, document);
  document.blocks.forEach((block, at) => {
    if (leads(block, document.blocks[at + 1])) paper.need(roomOf(paper, document.blocks.slice(at)));
    write(paper, block);
  });
  if (paper.type.missing) write(paper, { is: 'text', text: NOTE, quiet: true });
  drawRunning(paper, document);
  return paper.file();
}

function front(paper: Paper, { title, subtitle, lines }: ReportDocument): void {
  const put = (name: string, text: string, style: Style) => {
    const part = paper.part(name);
    paper.lines(paper.type.lines(text, style, WIDTH), style, PAGE.left, part);
    part.end();
  };
  put('H1', title, TITLE);
  paper.space(2);
  put('P', subtitle, SUBTITLE);
  paper.space(4);
  for (const line of lines) put('P', line, SMALL);
  paper.space(10);
  paper.rule(paper.y, 1.5, INK);
  paper.space(2);
}

/** Whether a block says what comes next, and so never stands alone at the foot of a page. */
function leads(block: Block, next: Block | undefined): boolean {
  return block.is === 'heading' || (block.is === 'labelled' && next?.is === 'list');
}

/** What the first of some blocks needs on one page: what leads, with the beginning of what it leads to. */
function roomOf(paper: Paper, [block, ...rest]: readonly Block[]): number {
  const { type } = paper;
  const follow = () => roomOf(paper, rest);
  switch (block?.is) {
    case undefined:
      return 0;
    case 'heading': {
      const { style, before, after } = HEADINGS[block.level];
      const lines = type.lines(block.text, style, WIDTH).length;
      return before + lines * style.leading + after + follow();
    }
    case 'text': {
      const style = block.quiet ? SMALL : TEXT;
      const lines = type.lines(block.text, style, WIDTH).length;
      // A chart stands under the sentence that says it.
      if (rest[0]?.is === 'chart') return lines * style.leading + 6 + follow();
      return Math.min(lines, MOST) * style.leading;
    }
    case 'labelled': {
      const taken = type.width(`${block.label} `, BOLD);
      const lines = type.lines(block.text, TEXT, WIDTH, taken).length;
      if (leads(block, rest[0])) return lines * TEXT.leading + 4 + follow();
      return Math.min(lines, MOST) * TEXT.leading;
    }
    case 'list': {
      const first = type.lines(block.items[0] ?? '', EVIDENCE, WIDTH - 2 * INDENT).length;
      return Math.min(first, MOST) * EVIDENCE.leading;
    }
    case 'table':
      return tableRoom(paper, block);
    case 'chart':
      return CHART_ROOM;
    default:
      return block satisfies never;
  }
}

function write(paper: Paper, block: Block): void {
  switch (block.is) {
    case 'heading':
      heading(paper, block.text, block.level);
      return;
    case 'text': {
      const style = block.quiet ? SMALL : TEXT;
      const lines = paper.type.lines(block.text, style, WIDTH);
      paper.need(Math.min(lines.length, MOST) * style.leading);
      const part = paper.part('P');
      paper.lines(lines, style, PAGE.left, part);
      part.end();
      paper.space(6);
      return;
    }
    case 'labelled':
      labelled(paper, block.label, block.text);
      return;
    case 'list':
      list(paper, block.items);
      return;
    case 'table':
      writeTable(paper, block);
      return;
    case 'chart':
      drawChart(paper, block);
      return;
    default:
      block satisfies never;
  }
}

function heading(paper: Paper, text: string, level: 1 | 2): void {
  const { style, before, after } = HEADINGS[level];
  const lines = paper.type.lines(text, style, WIDTH);
  if (!paper.fresh) paper.space(before);
  const { outline } = paper.document;
  const last = outline.children.at(-1);
  if (level === 1 || !last) outline.addItem(text);
  else last.addItem(text);
  const part = paper.part(level === 1 ? 'H2' : 'H3');
  paper.lines(lines, style, PAGE.left, part);
  part.end();
  paper.space(after);
}

/** A label in bold, and its text after it on the same line. */
function labelled(paper: Paper, label: string, text: string): void {
  const { type } = paper;
  const taken = type.width(`${label} `, BOLD);
  const [first = [], ...rest] = type.lines(text, TEXT, WIDTH, taken);
  paper.need(Math.min(MOST, rest.length + 1) * TEXT.leading);
  const part = paper.part('P');
  paper.tagged(part, () => {
    type.draw(type.lines(`${label} `, BOLD, WIDTH)[0] ?? [], BOLD, PAGE.left, paper.y);
    type.draw(first, TEXT, PAGE.left + taken, paper.y);
  });
  paper.y += TEXT.leading;
  paper.lines(rest, TEXT, PAGE.left, part);
  part.end();
  paper.space(text === '' ? 1 : 4);
}

function list(paper: Paper, items: readonly string[]): void {
  const list = paper.part('L');
  for (const item of items) {
    const lines = paper.type.lines(item, EVIDENCE, WIDTH - 2 * INDENT);
    paper.need(Math.min(lines.length, MOST) * EVIDENCE.leading);
    const entry = paper.part('LI', list);
    const label = paper.part('Lbl', entry);
    paper.tagged(label, () => {
      const [dash] = paper.type.lines('–', EVIDENCE, INDENT);
      paper.type.draw(dash ?? [], EVIDENCE, PAGE.left + INDENT, paper.y);
    });
    label.end();
    const body = paper.part('LBody', entry);
    paper.lines(lines, EVIDENCE, PAGE.left + 2 * INDENT, body);
    body.end();
    entry.end();
    paper.space(2);
  }
  list.end();
  paper.space(6);
}
