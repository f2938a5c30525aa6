import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';

/** What a browser is told that a picture is, by the end of its name. */
export const PICTURE_TYPES: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp'
};
/** The same names that a scenario may use: no separators, no leading dot, one extension. */
const FOLDER = /^[a-z0-9-]+$/;
const FILE = /^[\w-]+\.(?:svg|png|jpe?g|webp)$/i;
const LARGEST = 8 * 1024 * 1024;

export interface Picture {
  bytes: Buffer;
  type: string;
  /** Changes when the file does. */
  etag: string;
}

/** A picture beside a scenario; null when there is none that may be served. */
export async function readPicture(
  library: string,
  scenario: string,
  file: string
): Promise<Picture | null> {
  if (!FOLDER.test(scenario) || !FILE.test(file)) return null;
  const type = PICTURE_TYPES[path.extname(file).toLowerCase()];
  const place = path.join(library, scenario, file);
  const found = await stat(place).catch(() => null);
  if (!type || !found?.isFile() || found.size > LARGEST) return null;
  // A link inside a scenario's folder must not lead out of it.
  if (path.dirname(await realpath(place)) !== path.join(await realpath(library), scenario))
    return null;
  return {
    bytes: await readFile(place),
    type,
    etag: `"${found.size.toString(36)}-${Math.floor(found.mtimeMs).toString(36)}"`
  };
}
