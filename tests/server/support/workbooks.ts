import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** A workbook part by part, as an ill-wisher or an odd program writes it. */
export async function workbook(parts: {
  /** The worksheet's `<sheetData>` and what follows it. */
  sheet: string | Uint8Array;
  shared?: string;
  /** Inside `<workbook>`, before the sheets. */
  properties?: string;
  /** `<xf>` entries of styles, from 0 on. */
  formats?: readonly number[];
  more?: Record<string, string | Uint8Array>;
}): Promise<Uint8Array> {
  const zip = new ZipFile();
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const pack = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${types}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `${xml}<Relationships xmlns="${pack}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${xml}<workbook xmlns="${main}" xmlns:r="${office}">${parts.properties ?? ''}<sheets><sheet name="MSEL" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${xml}<Relationships xmlns="${pack}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `${xml}<styleSheet xmlns="${main}"><cellXfs>${(parts.formats ?? [0]).map((id) => `<xf numFmtId="${String(id)}" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${xml}<sst xmlns="${main}">${parts.shared ?? ''}</sst>`,
    'xl/worksheets/sheet1.xml':
      typeof parts.sheet === 'string'
        ? `${xml}<worksheet xmlns="${main}">${parts.sheet}</worksheet>`
        : parts.sheet,
    ...parts.more
  };
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
}

/** `<row>` with text and number cells from column A on; a number in a list has a style: [value, style]. */
export function row(
  number: number,
  cells: readonly (string | number | null | readonly [number, number])[],
  attributes = ''
): string {
  const inside = cells.map((cell, i) => {
    const at = `${String.fromCharCode(65 + i)}${String(number)}`;
    if (cell === null) return '';
    if (typeof cell === 'string')
      return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`;
    const [value, style] = typeof cell === 'number' ? [cell, 0] : cell;
    return `<c r="${at}" s="${String(style)}"><v>${String(value)}</v></c>`;
  });
  return `<row r="${String(number)}" ${attributes}>${inside.join('')}</row>`;
}

export const HEADINGS = ['Delivery Time', 'From', 'Message', 'Move'];
