import type { Block, ReportDocument, Table } from '../../core/debrief/report/index.ts';
import { linesOf } from './text-lines.ts';

/** Signs that mean something to Markdown or HTML anywhere in a line. */
const SIGNS = /[\\`*_{}[\]<>|~&#!^$]/g;

/** A text that nothing in it can break out of: on one line, with every sign that means something escaped. */
export function safe(text: string): string {
  return (
    text
      .replaceAll(/\s+/g, ' ')
      .trim()
      .replaceAll(SIGNS, (sign) => `\\${sign}`)
      // At the beginning of a line these make lists, quotes and rules.
      .replace(/^(\d+)([.)])/, '$1\\$2')
      .replace(/^([-+=])/, '\\$1')
  );
}

/** The same, with the line breaks that it was typed with; nothing begins or ends in one. */
function asTyped(text: string): string {
  return linesOf(text.trim()).map(safe).join('\\\n');
}

/** The report as Markdown (GitHub's, for its tables). The curve is left to its sentence and its table. */
export function writeMarkdown({ title, subtitle, lines, blocks }: ReportDocument): string {
  const head = [`# ${safe(title)}`, `**EXERCISE.** ${safe(subtitle)}`, ...lines.map(safe)];
  return `${[...head, ...blocks.flatMap(written)].join('\n\n')}\n`;
}

function written(block: Block): string[] {
  switch (block.is) {
    case 'heading':
      return [`${block.level === 1 ? '##' : '###'} ${safe(block.text)}`];
    case 'text':
      return [asTyped(block.text)];
    case 'labelled':
      return [`**${safe(block.label)}** ${asTyped(block.text)}`.trimEnd()];
    case 'list':
      return [block.items.map((item) => `- ${safe(item)}`).join('\n')];
    case 'table':
      return [table(block)];
    case 'chart':
      return [];
    default:
      return block satisfies never;
  }
}

function table({ head, rows }: Table): string {
  const columns = head ?? ['', ''];
  const line = (cells: readonly string[]) => `| ${cells.map(safe).join(' | ')} |`;
  return [line(columns), `| ${columns.map(() => '---').join(' | ')} |`, ...rows.map(line)].join(
    '\n'
  );
}
