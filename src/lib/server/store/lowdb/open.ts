import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Log } from '../../log.ts';
import { StartRefused } from '../../start-refused.ts';
import type { DrillStore } from '../drill-store.ts';
import type { ScenarioShelf } from '../scenario-shelf.ts';
import { LowdbDrills } from './drills.ts';
import { lockFolder } from './folder-lock.ts';
import { LowdbShelf } from './shelf.ts';

export interface OpenStore {
  drills: DrillStore;
  shelf: ScenarioShelf;
  /** Waits for what is being written, then lets go of the folder. */
  close(): Promise<void>;
}

/**
 * Opens the embedded store in a folder, which is made when it is not there.
 *
 * @throws StartRefused when the folder cannot be used or another process uses it
 */
export async function openLowdb(folder: string, log: Log): Promise<OpenStore> {
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch(refuse(folder));
  const lock = await lockFolder(folder, log).catch(refuse(folder));
  try {
    const drills = await LowdbDrills.load(path.join(folder, 'drills'), log);
    const shelf = await LowdbShelf.load(path.join(folder, 'scenarios'), log);
    return {
      drills,
      shelf,
      async close() {
        await drills.flush();
        await lock.release();
      }
    };
  } catch (error) {
    await lock.release();
    return refuse(folder)(error);
  }
}

function refuse(folder: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
      throw new StartRefused(
        `HOTSEAT_DATA is "${folder}"; expected a folder that this process may write to (${error.code}).`,
        { cause: error }
      );
    }
    throw error;
  };
}
