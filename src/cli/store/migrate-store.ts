import { FolderArchive } from '../../lib/server/store/lowdb/archive.ts';
import { lockFolder } from '../../lib/server/store/lowdb/folder-lock.ts';
import { createLog } from '../../lib/server/log.ts';
import { count, type Output } from '../output.ts';
import { copy } from './copy.ts';
import { writingTo } from './place.ts';

/**
 * Moves everything from the data folder to the database. The folder stays as it is.
 *
 * @returns the exit code: 1 when the database holds something, or what it holds then is not the same
 * @throws StartRefused when a server uses the folder: what it writes meanwhile would be left behind
 */
export async function runMigrateStore(
  options: { data: string; database: string } & Output
): Promise<number> {
  const lock = await lockFolder(options.data, createLog('error'));
  const store = await writingTo(options);
  try {
    if (!(await store.archive.isEmpty())) {
      options.stderr.write('The database holds something already; expected an empty one.\n');
      return 1;
    }
    const { copied, different } = await copy(
      new FolderArchive(options.data).items(),
      store.archive
    );
    if (different.length > 0) {
      options.stderr.write(`Not the same in the database: ${different.join(', ')}.\n`);
      return 1;
    }
    options.stdout.write(
      `moved ${count(copied, 'item')} of ${options.data} to the database, each compared by its digest. ` +
        'Start Hotseat with DATABASE_URL from now on; the folder is as it was.\n'
    );
    return 0;
  } finally {
    await store.close();
    await lock.release();
  }
}
