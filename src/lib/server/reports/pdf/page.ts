import PDFDocument from 'pdfkit';
import { Typesetter, type Line, type Style } from './lines.ts';

/** A4, in points. */
export const PAGE = { width: 595.28, height: 841.89, left: 62, right: 62, top: 78, bottom: 72 };
export const WIDTH = PAGE.width - PAGE.left - PAGE.right;
const FLOOR = PAGE.height - PAGE.bottom;

export const INK = '#13191a';
export const QUIET = '#4d5a57';
export const RULE = '#b9c2bf';

export type Structure = PDFKit.PDFStructureElement;

/** A document that is written from top to bottom, each part with its place in the structure. */
export class Paper {
  readonly document: PDFKit.PDFDocument;
  readonly type: Typesetter;
  readonly #root: Structure;
  y = PAGE.top;

  constructor(title: string, language: string, made: Date) {
    this.document = new PDFDocument({
      size: 'A4',
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      pdfVersion: '1.7',
      tagged: true,
      lang: language,
      displayTitle: true,
      bufferPages: true,
      info: {
        Title: title,
        Creator: 'Hotseat',
        Producer: 'Hotseat',
        CreationDate: made,
        ModDate: made
      }
    });
    this.type = new Typesetter(this.document);
    this.#root = this.document.struct('Document');
    this.document.addStructure(this.#root);
  }

  /** Begins a part of the document; null stands for its root. */
  part(name: string, within: Structure | null = null, options: object = {}): Structure {
    const part = this.document.struct(name, options);
    (within ?? this.#root).add(part);
    return part;
  }

  /** Goes to a new page where so many points are not left on this one. */
  need(points: number): boolean {
    if (this.y + points <= FLOOR) return false;
    this.turn();
    return true;
  }

  turn(): void {
    this.document.addPage();
    this.y = PAGE.top;
  }

  /** Whether nothing stands on this page yet. */
  get fresh(): boolean {
    return this.y === PAGE.top;
  }

  /** How many points are left on this page. */
  get left(): number {
    return FLOOR - this.y;
  }

  space(points: number): void {
    this.y = Math.min(this.y + points, FLOOR);
  }

  /** Writes lines below each other, over pages where they need it. */
  lines(lines: readonly Line[], style: Style, x: number, part: Structure): void {
    for (const line of lines) {
      this.need(style.leading);
      this.tagged(part, () => {
        this.type.draw(line, style, x, this.y);
      });
      this.y += style.leading;
    }
  }

  /** Draws something as the content of a part. */
  tagged(part: Structure, draw: () => void): void {
    const kind = String(
      (part as unknown as { dictionary: { data: { S: string } } }).dictionary.data.S
    );
    const content = this.document.markStructureContent(kind);
    draw();
    this.document.endMarkedContent();
    part.add(content);
  }

  /** Draws something that is no content: rules, running heads. */
  artifact(draw: () => void): void {
    this.document.markContent('Artifact', { type: 'Layout' });
    draw();
    this.document.endMarkedContent();
  }

  rule(y: number, weight = 0.5, color = RULE): void {
    this.artifact(() => {
      this.document
        .moveTo(PAGE.left, y)
        .lineTo(PAGE.width - PAGE.right, y)
        .lineWidth(weight)
        .stroke(color);
    });
  }

  /** Ends it; resolves with the file. */
  async file(): Promise<Buffer> {
    this.#root.end();
    const chunks: Buffer[] = [];
    const done = new Promise<void>((resolve, reject) => {
      this.document.on('data', (chunk: Buffer) => chunks.push(chunk));
      this.document.on('end', resolve);
      this.document.on('error', reject);
    });
    this.document.end();
    await done;
    return Buffer.concat(chunks);
  }
}
