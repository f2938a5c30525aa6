import type PDFDocument from 'pdfkit';
import { fontFile, runsOf, type Face, type Run } from './fonts.ts';

export interface Style {
  face: Face;
  /** In points. */
  size: number;
  /** From line to line, in points. */
  leading: number;
  color: string;
}

/** One line of text, as it is drawn. */
export type Line = readonly Run[];

/** Breaks texts into lines, in the fonts of one document. */
export class Typesetter {
  readonly #document: PDFKit.PDFDocument;
  readonly #registered = new Set<string>();
  readonly #widths = new Map<string, number>();
  /** Whether a text had a character that the fonts do not have. */
  missing = false;

  constructor(document: InstanceType<typeof PDFDocument>) {
    this.#document = document;
  }

  /**
   * Lines that are no wider than `width`, in points; at least one.
   *
   * @param taken of the first line, by what stands before it
   */
  lines(text: string, style: Style, width: number, taken = 0): Line[] {
    const lines: string[] = [];
    for (const paragraph of text.split('\n')) {
      let line = '';
      const room = () => (lines.length === 0 ? width - taken : width);
      for (const word of paragraph.split(/(?<=[\s–—/-])/)) {
        if (this.width((line + word).trimEnd(), style) <= room()) {
          line += word;
          continue;
        }
        if (line.trim() !== '') lines.push(line.trimEnd());
        line = '';
        // A word that has no line of its own is cut where it must be.
        for (const character of word) {
          if (line !== '' && this.width(line + character, style) > room()) {
            lines.push(line);
            line = '';
          }
          line += character;
        }
      }
      lines.push(line.trimEnd());
    }
    return lines.map((line) => this.#runs(line, style.face));
  }

  /** In points. */
  width(text: string, style: Style): number {
    return this.#runs(text, style.face).reduce(
      (sum, { font, text: part }) =>
        sum +
        [...part.matchAll(/\S+\s*|\s+/g)].reduce(
          (all, [piece]) => all + this.#measure(piece, font, style.size),
          0
        ),
      0
    );
  }

  /** Draws a line with its top left corner there. */
  draw(line: Line, style: Style, x: number, y: number): void {
    let left = x;
    for (const { font, text } of line) {
      this.#use(font, style.size);
      this.#document.fillColor(style.color).text(text, left, y, { lineBreak: false });
      left += this.#document.widthOfString(text);
    }
  }

  #runs(text: string, face: Face): Run[] {
    const { runs, missing } = runsOf(text, face);
    this.missing ||= missing;
    return runs;
  }

  #measure(piece: string, font: string, size: number): number {
    const key = `${font} ${String(size)} ${piece}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    this.#use(font, size);
    const width = this.#document.widthOfString(piece);
    this.#widths.set(key, width);
    return width;
  }

  #use(font: string, size: number): void {
    if (!this.#registered.has(font)) {
      this.#document.registerFont(font, fontFile(font));
      this.#registered.add(font);
    }
    this.#document.font(font).fontSize(size);
  }
}
