import { count, type Output } from '../output.ts';
import { readBackup } from './backup-file.ts';
import { copy } from './copy.ts';
import { nameOf, writingTo, type Place } from './place.ts';

/**
 * Keeps what a backup holds in a store that holds nothing.
 *
 * @returns the exit code: 1 when the file is not whole, the store holds something, or what is kept
 * then is not what the backup says
 */
export async function runRestore(options: Place & { file: string } & Output): Promise<number> {
  const say = (text: string) => {
    options.stderr.write(`${text}\n`);
    return 1;
  };
  try {
    // Once through before anything is written: half a backup must not become half a house.
    for await (const _ of readBackup(options.file));
  } catch (error) {
    return say(`${options.file}: ${error instanceof Error ? error.message : String(error)}.`);
  }
  const store = await writingTo(options);
  try {
    if (!(await store.archive.isEmpty()))
      return say(`${nameOf(options)} holds something already; expected an empty one.`);
    const { copied, different } = await copy(readBackup(options.file), store.archive);
    if (different.length > 0) return say(`Not the same as in the backup: ${different.join(', ')}.`);
    options.stdout.write(
      `kept ${count(copied, 'item')} of ${options.file} in ${nameOf(options)}, each compared by its digest\n`
    );
    return 0;
  } finally {
    await store.close();
  }
}
