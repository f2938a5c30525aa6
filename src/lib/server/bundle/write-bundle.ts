import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { MANIFEST, SCRIPT, type Contents } from './contents.ts';
import { manifestText } from './manifest.ts';

/**
 * One date for all, and nothing compressed: the same contents give the same bytes, on every machine and
 * with every version of the compression. Pictures, which are most of it, are compressed as they are.
 */
const options = () => ({
  // By its local parts, which is how a zip writes dates.
  mtime: new Date(2000, 0, 1),
  forceDosTimestamp: true,
  mode: 0o100644,
  compress: false
});

/** Packs a scenario with its pictures into one zip. */
export async function writeBundle(contents: Contents): Promise<Buffer> {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(manifestText(contents)), MANIFEST, options());
  zip.addBuffer(Buffer.from(contents.script), SCRIPT, options());
  for (const [name, bytes] of [...contents.pictures].sort(([a], [b]) => (a < b ? -1 : 1)))
    zip.addBuffer(bytes, name, options());
  zip.end();
  return buffer(zip.outputStream);
}
