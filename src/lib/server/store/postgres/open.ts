import type { Log } from '../../log.ts';
import { StartRefused } from '../../start-refused.ts';
import type { OpenCollection } from '../collection.ts';
import type { OpenDocument } from '../document.ts';
import { openDocumentStores } from '../documents/index.ts';
import type { OpenStore } from '../open-store.ts';
import { DatabaseArchive } from './archive.ts';
import { PostgresAudit } from './audit.ts';
import { PostgresCollection } from './collection.ts';
import { PostgresDocument } from './document.ts';
import { PostgresDrills } from './drills.ts';
import { PostgresExercises } from './exercises.ts';
import { migrate } from './migrate.ts';
import { PostgresNeighbours } from './neighbours.ts';
import { Pool } from './pool.ts';
import { PostgresScenarios } from './scenarios.ts';
import { PostgresShelf } from './shelf.ts';

/**
 * Opens the store in a PostgreSQL database, and brings its tables up to date.
 *
 * @param url as `DATABASE_URL` has it
 * @throws StartRefused when there is no such database, or it cannot be used
 */
export async function openPostgres(url: string, log: Log): Promise<OpenStore> {
  const pool = new Pool(url, log);
  try {
    await migrate(url, log);
    const document: OpenDocument = async (kind) => new PostgresDocument(pool, kind);
    const collection: OpenCollection = async (kind) => new PostgresCollection(pool, kind);
    const neighbours = new PostgresNeighbours(pool, log);
    await neighbours.open();
    return {
      ...(await openDocumentStores(document, collection)),
      drills: new PostgresDrills(pool, log),
      shelf: new PostgresShelf(pool, log),
      audit: new PostgresAudit(pool),
      exercises: new PostgresExercises(pool),
      scenarios: new PostgresScenarios(pool),
      neighbours,
      archive: new DatabaseArchive(pool),
      async close() {
        await neighbours.close();
        await pool.close();
      }
    };
  } catch (error) {
    await pool.close();
    if (!(error instanceof Error)) throw error;
    // The address holds a password: it is not repeated.
    throw new StartRefused(
      `The database of DATABASE_URL cannot be used: ${error.message}. ` +
        'Expected a PostgreSQL database, 13 or newer, whose user may make tables in it.',
      { cause: error }
    );
  }
}
