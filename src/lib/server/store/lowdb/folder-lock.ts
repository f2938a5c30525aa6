import { open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { StartRefused } from '../../start-refused.ts';
import type { Log } from '../../log.ts';

export interface FolderLock {
  release(): Promise<void>;
}

/**
 * Keeps a second process off a data folder: two that write whole files would lose each other's
 * events. The lock is the kernel's, so it ends with the process however that ends; a lock by
 * process id would be fooled by a container, where each start has the same ids.
 *
 * @throws StartRefused when another process holds the folder
 */
export async function lockFolder(folder: string, log: Log): Promise<FolderLock> {
  const file = path.join(folder, '.lock');
  const handle = await open(file, 'a+', 0o600);
  try {
    const tryLock = await loadTryLock(log);
    if (tryLock && !tryLock(handle.fd)) {
      const holder = await readHolder(handle);
      throw new StartRefused(
        `The data folder ${folder} is in use by another Hotseat${holder}; ` +
          'expected a folder of its own. Stop the other one, or set HOTSEAT_DATA to another folder.'
      );
    }
    await handle.truncate(0);
    await handle.writeFile(String(process.pid));
  } catch (error) {
    await handle.close();
    throw error;
  }
  return { release: () => handle.close() };
}

type TryLock = (fd: number) => boolean;

/** Where the addon has no build (musl), starting without a lock beats not starting. */
async function loadTryLock(log: Log): Promise<TryLock | null> {
  try {
    const { default: addon } = await import('fs-native-extensions');
    return addon.tryLock;
  } catch (error) {
    log.warn(
      { err: error },
      'This system has no build of the file lock: see to it that only one Hotseat uses the data folder.'
    );
    return null;
  }
}

async function readHolder(handle: FileHandle): Promise<string> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, 0);
  const pid = buffer.toString('utf8', 0, bytesRead);
  return /^\d+$/.test(pid) ? ` (process ${pid})` : '';
}
