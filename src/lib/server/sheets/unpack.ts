import { promisify } from 'node:util';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { bytes, unusable } from './answer.ts';
import { LIMITS } from './limits.ts';

const open = promisify<Buffer, { lazyEntries: true; validateEntrySize: true }, ZipFile>(fromBuffer);

export type Unpacked =
  { ok: true; parts: Map<string, Uint8Array>; macros: boolean } | { ok: false; message: string };

/** What of a workbook is read: the text of cells stands nowhere else. */
const WANTED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/i;

const TOO_LARGE = `Found a workbook that unpacks to more than ${bytes(LIMITS.unpacked)}; expected a sheet of a thousand rows or so. Copy the rows into a new workbook.`;

/**
 * Unpacks the parts of a workbook that are read. What a part claims to unpack to is summed up before
 * anything is unpacked, and unpacking stops as soon as one brings more than it claimed.
 */
export async function unpack(file: Uint8Array): Promise<Unpacked> {
  let zip: ZipFile;
  try {
    zip = await open(Buffer.from(file.buffer, file.byteOffset, file.byteLength), {
      lazyEntries: true,
      validateEntrySize: true
    });
  } catch {
    return unusable('Found a damaged workbook; expected an .xlsx file. Open and save it again.');
  }
  try {
    const { entries, macros } = await entriesOf(zip);
    if (entries.length > LIMITS.parts)
      return unusable(
        `Found a workbook of more than ${String(LIMITS.parts)} parts; expected a plain sheet.`
      );
    const wanted = entries.filter(({ fileName }) => WANTED.test(fileName));
    if (!wanted.some(({ fileName }) => fileName === 'xl/workbook.xml'))
      return unusable('Found an archive that is no workbook; expected an .xlsx file.');
    if (wanted.some((entry) => (entry.generalPurposeBitFlag & 1) !== 0))
      return unusable('Found a workbook with a password; expected one without. Save it without.');
    const claimed = wanted.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
    if (claimed > LIMITS.unpacked) return unusable(TOO_LARGE);
    const parts = new Map<string, Uint8Array>();
    for (const entry of wanted) parts.set(entry.fileName, await bytesOf(zip, entry));
    return { ok: true, parts, macros };
  } catch {
    return unusable(
      'Found a workbook whose parts are not what they claim to be; expected an .xlsx file. Open and save it again.'
    );
  } finally {
    zip.close();
  }
}

function entriesOf(zip: ZipFile): Promise<{ entries: Entry[]; macros: boolean }> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    let macros = false;
    zip.on('error', reject);
    zip.on('end', () => resolve({ entries, macros }));
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      if (/vbaProject\.bin$/i.test(entry.fileName)) macros = true;
      if (entries.length > LIMITS.parts) resolve({ entries, macros });
      else zip.readEntry();
    });
    zip.readEntry();
  });
}

function bytesOf(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) {
        reject(error);
        return;
      }
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('error', reject);
      stream.on('end', () => resolve(Buffer.concat(chunks)));
    });
  });
}
