import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType
} from 'docx';
import type {
  Block,
  Chart,
  ReportDocument,
  Table as TableBlock
} from '../../core/debrief/report/index.ts';
import { curvePng, curveSvg, PICTURE } from './curve-picture.ts';
import { linesOf } from './text-lines.ts';

/** Typefaces that Word has everywhere: a serif for headings, a sans for text, as in the app. */
const SERIF = 'Georgia';
const SANS = 'Arial';
const INK = '13191A';
const QUIET = '4D5A57';
const RULE = 'B9C2BF';
const EVIDENCE = 'evidence';
/** Width of the text on A4 with its margins, in twentieths of a point. */
const WIDTH = 9638;

/** The report as a Word document, with real headings, header rows and page numbers. */
export async function writeDocx(document: ReportDocument): Promise<Buffer> {
  const blocks = await Promise.all(document.blocks.map(written));
  const file = new Document({
    title: clean(`${document.title}: ${document.subtitle}`),
    creator: 'Hotseat',
    lastModifiedBy: 'Hotseat',
    description: 'EXERCISE',
    styles: STYLES,
    numbering: {
      config: [
        {
          reference: EVIDENCE,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '–',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 560, hanging: 280 } } }
            }
          ]
        }
      ]
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { left: 1134, right: 1134, top: 1400, bottom: 1200 }
          }
        },
        headers: { default: new Header({ children: [mark()] }) },
        footers: { default: footer(document) },
        children: [...front(document), ...blocks.flat()]
      }
    ]
  });
  return Packer.toBuffer(file);
}

const STYLES = {
  default: {
    document: { run: { font: SANS, size: 20, color: INK, language: { value: 'en-GB' } } },
    title: { run: { font: SERIF, size: 48, color: INK }, paragraph: { spacing: { after: 60 } } },
    heading1: {
      run: { font: SERIF, size: 32, bold: true, color: INK },
      paragraph: { spacing: { before: 400, after: 140 }, keepNext: true }
    },
    heading2: {
      run: { font: SANS, size: 21, bold: true, color: INK },
      paragraph: { spacing: { before: 220, after: 60 }, keepNext: true }
    }
  },
  paragraphStyles: [
    {
      id: 'Quiet',
      name: 'Quiet',
      basedOn: 'Normal',
      run: { size: 17, color: QUIET },
      paragraph: { spacing: { after: 100 } }
    },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      run: { size: 19, bold: true },
      paragraph: { spacing: { before: 160, after: 60 }, keepNext: true }
    }
  ]
};

/** What XML has no place for is left out; the library escapes the rest. */
function clean(text: string): string {
  return text.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}

function run(text: string, more: object = {}): TextRun {
  return new TextRun({ text: clean(text), ...more });
}

/** A text as it was typed, line by line: a line break is nothing to Word but for an element of its own. */
function runs(text: string, more: object = {}): TextRun[] {
  return linesOf(text).map((line, at) => run(line, at === 0 ? more : { ...more, break: 1 }));
}

function mark(): Paragraph {
  return new Paragraph({
    children: [
      run(' EXERCISE ', {
        bold: true,
        size: 17,
        characterSpacing: 30,
        color: 'FFFFFF',
        shading: { type: ShadingType.CLEAR, fill: INK, color: 'auto' }
      })
    ]
  });
}

function footer({ subtitle }: ReportDocument): Footer {
  const small = { size: 16, color: QUIET };
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: 'right', position: WIDTH }],
        children: [
          run(`${subtitle}\t`, small),
          new TextRun({ ...small, children: [PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })
        ]
      })
    ]
  });
}

function front({ title, subtitle, lines }: ReportDocument): Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [run(title)] }),
    new Paragraph({ children: [run(subtitle, { font: SERIF, italics: true, size: 28 })] }),
    ...lines.map((line) => new Paragraph({ style: 'Quiet', children: [run(line)] }))
  ];
}

async function written(block: Block): Promise<(Paragraph | Table)[]> {
  switch (block.is) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          children: [run(block.text)]
        })
      ];
    case 'text':
      return [
        new Paragraph({
          ...(block.quiet ? { style: 'Quiet' } : { spacing: { after: 120 } }),
          children: runs(block.text)
        })
      ];
    case 'labelled':
      return [
        new Paragraph({
          spacing: { after: 60 },
          keepNext: block.text === '',
          children: [run(`${block.label} `, { bold: true }), ...runs(block.text)]
        })
      ];
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            numbering: { reference: EVIDENCE, level: 0 },
            spacing: { after: 40 },
            children: runs(item, { size: 18, color: QUIET })
          })
      );
    case 'table':
      return tableOf(block);
    case 'chart':
      return [await picture(block)];
    default:
      return block satisfies never;
  }
}

function tableOf({ caption, titled, head, rows, widths }: TableBlock): (Paragraph | Table)[] {
  const columns = widths.map((share) => Math.round(share * WIDTH));
  const cell = (text: string, at: number, look: object) =>
    new TableCell({
      width: { size: columns[at] ?? WIDTH, type: WidthType.DXA },
      margins: { top: 50, bottom: 50, left: 0, right: 120 },
      children: [new Paragraph({ children: runs(text, { size: 18, ...look }) })]
    });
  const rule = { style: BorderStyle.SINGLE, size: 4, color: RULE };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const table = new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: columns,
    borders: {
      top: rule,
      bottom: rule,
      insideHorizontal: rule,
      left: none,
      right: none,
      insideVertical: none
    },
    rows: [
      ...(head
        ? [
            new TableRow({
              tableHeader: true,
              cantSplit: true,
              children: head.map((text, at) =>
                cell(text, at, { bold: true, size: 16, color: QUIET })
              )
            })
          ]
        : []),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((text, at) => cell(text, at, { bold: head === null && at === 0 }))
          })
      )
    ]
  });
  const after = new Paragraph({ spacing: { after: 60 }, children: [] });
  return titled
    ? [new Paragraph({ style: 'Caption', children: [run(caption)] }), table, after]
    : [table, after];
}

async function picture(chart: Chart): Promise<Paragraph> {
  const width = 620;
  const size = { width, height: Math.round((width * PICTURE.height) / PICTURE.width) };
  return new Paragraph({
    children: [
      new ImageRun({
        type: 'svg',
        data: Buffer.from(curveSvg(chart)),
        transformation: size,
        fallback: { type: 'png', data: await curvePng(chart) },
        altText: { name: 'Trust', title: 'Trust', description: clean(chart.says) }
      })
    ]
  });
}
