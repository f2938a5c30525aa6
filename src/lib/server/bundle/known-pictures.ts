import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';

/** Larger ones are not of the library's hand. Bytes. */
const LARGEST = 1_000_000;

export type IsKnown = (bytes: Uint8Array) => boolean;

/**
 * Tells the drawings that stand in a library's own folders from all others. They were reviewed with it, so
 * that one that comes from outside is as good, if it is the same byte for byte.
 *
 * @param library a folder of scenarios; where there is none, nothing is known
 */
export async function knownDrawings(library: string): Promise<IsKnown> {
  const digests = new Set<string>();
  const there = await readdir(library, { recursive: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    }
  );
  for (const file of there) {
    const place = path.join(library, file);
    if (!file.endsWith('.svg') || file.split(path.sep).length !== 2) continue;
    const found = await stat(place);
    if (found.isFile() && found.size <= LARGEST) digests.add(digestOf(await readFile(place)));
  }
  return (bytes) => bytes.length <= LARGEST && digests.has(digestOf(bytes));
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
