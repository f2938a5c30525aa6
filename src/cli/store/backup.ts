import { stat } from 'node:fs/promises';
import { count, type Output } from '../output.ts';
import { writeBackup } from './backup-file.ts';
import { nameOf, readingFrom, type Place } from './place.ts';

/**
 * Writes everything that is kept into one file. Drills may run meanwhile.
 *
 * @returns the exit code: 1 when something cannot be read, and then no file is written
 */
export async function runBackup(options: Place & { file: string } & Output): Promise<number> {
  const { archive, close } = await readingFrom(options);
  try {
    const items = await writeBackup(options.file, archive.items(), Date.now());
    const { size } = await stat(options.file);
    options.stdout.write(
      `wrote ${options.file}: ${count(items, 'item')} of ${nameOf(options)}, ${(size / 1e6).toFixed(1)} MB\n`
    );
    return 0;
  } catch (error) {
    options.stderr.write(
      `No backup was written: ${error instanceof Error ? error.message : String(error)}.\n`
    );
    return 1;
  } finally {
    await close();
  }
}
