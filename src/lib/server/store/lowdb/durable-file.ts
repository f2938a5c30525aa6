import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** What a write in progress is called; one that is found at start was cut off and means nothing. */
export const TEMPORARY = /\.tmp-[0-9a-f]+$/;

/**
 * Replaces a file's content as a whole: after a crash at any moment the file holds the old content or
 * the new one. Resolves when the new content would survive a power cut.
 *
 * Ours, because `write-file-atomic` takes a short write (a disk that fills up) for a whole one and
 * renames the torn file over the good one; `FileHandle.writeFile` writes on until all is written
 * or fails.
 */
export async function writeDurably(file: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${file}.tmp-${randomBytes(6).toString('hex')}`;
  try {
    const handle = await open(temporary, 'wx', 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw error;
  }
  await syncFolder(path.dirname(file));
}

/**
 * Has a folder remember what stands in it: without this a power cut can forget a rename. Windows has no
 * such call and needs none.
 */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
