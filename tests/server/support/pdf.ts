import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A PDF, read back. */
export interface ReadPdf {
  title: string;
  language: string;
  tagged: boolean;
  pages: number;
  text: string;
  /** Of the outline's first level. */
  outline: string[];
  /** Every role that its structure has. */
  roles: Set<string>;
  /** What its figures say to who cannot see them. */
  figures: string[];
  fonts: string[];
}

interface Node {
  role?: string;
  alt?: string;
  children?: Node[];
}

export async function pdfOf(data: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data, useSystemFonts: false, verbosity: 0 }).promise;
  const { info } = await pdf.getMetadata();
  const marks = await pdf.getMarkInfo();
  const outline = (await pdf.getOutline()) as { title: string }[] | null;
  const read: ReadPdf = {
    title: (info as { Title?: string }).Title ?? '',
    language: (info as { Language?: string }).Language ?? '',
    tagged: (marks as { Marked?: boolean } | null)?.Marked === true,
    pages: pdf.numPages,
    text: '',
    outline: (outline ?? []).map(({ title }) => title),
    roles: new Set(),
    figures: [],
    fonts: []
  };
  const look = ({ role, alt, children = [] }: Node) => {
    if (role !== undefined) read.roles.add(role);
    if (role === 'Figure' && alt !== undefined) read.figures.push(alt);
    children.forEach(look);
  };
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    for (const item of items)
      if ('str' in item) read.text += `${item.str}${item.hasEOL ? '\n' : ''}`;
    look((await page.getStructTree()) as Node);
    const { fnArray, argsArray } = await page.getOperatorList();
    fnArray.forEach((operation, at) => {
      if (operation !== OPS.setFont) return;
      const [id] = argsArray[at] as [string];
      const font = page.commonObjs.get(id) as { name: string };
      if (!read.fonts.includes(font.name)) read.fonts.push(font.name);
    });
  }
  await pdf.destroy();
  return read;
}
