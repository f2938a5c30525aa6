import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** What a write in progress is called; one that is found at start was cut off and means nothing. */
export const TEMPORARY = /\.tmp-[0-9a-f]+$/;

/**
 * Replaces a file's text as a whole: after a crash at any moment the file holds the old text or the
 * new one. Resolves when the new text would survive a power cut.
 *
 * Ours, because `write-file-atomic` takes a short write (a disk that fills up) for a whole one and
 * renames the torn file over the good one; `FileHandle.writeFile` writes on until all is written
 * or fails.
 */
export async function writeDurably(file: string, text: string): Promise<void> {
  const temporary = `${file}.tmp-${randomBytes(6).toString('hex')}`;
  try {
    const handle = await open(temporary, 'wx', 0o600);
    try {
      await handle.writeFile(text);
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

/** Without this a power cut can forget the rename. Windows has no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
