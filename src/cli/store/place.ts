import { stat } from 'node:fs/promises';
import { createLog, type Log } from '../../lib/server/log.ts';
import type { Archive } from '../../lib/server/store/archive.ts';
import { FolderArchive } from '../../lib/server/store/lowdb/archive.ts';
import { openLowdb } from '../../lib/server/store/lowdb/open.ts';
import type { OpenStore } from '../../lib/server/store/open-store.ts';
import { openPostgres } from '../../lib/server/store/postgres/open.ts';

/** Which store a command is about. */
export interface Place {
  /** The data folder. */
  data: string;
  /** Address of a database, which then counts instead of the folder; never repeated in a message. */
  database: string | null;
}

/**
 * A store to read from, while others may use it.
 *
 * @throws where there is no such folder: it would be read as one in which nothing is kept
 */
export async function readingFrom(
  place: Place
): Promise<{ archive: Archive; close: () => Promise<void> }> {
  if (place.database === null) {
    if (!(await stat(place.data).catch(() => null))?.isDirectory())
      throw new Error(`${place.data} is not there; expected the data folder of Hotseat`);
    return { archive: new FolderArchive(place.data), close: async () => {} };
  }
  const store = await openPostgres(place.database, quiet());
  return { archive: store.archive, close: () => store.close() };
}

/**
 * A store to write to, which no server uses.
 *
 * @throws StartRefused when it is in use, or cannot be used
 */
export function writingTo({ data, database }: Place): Promise<OpenStore> {
  return database === null ? openLowdb(data, quiet()) : openPostgres(database, quiet());
}

export function nameOf({ data, database }: Place): string {
  return database === null ? data : 'the database';
}

function quiet(): Log {
  return createLog('error');
}
