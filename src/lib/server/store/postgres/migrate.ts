import path from 'node:path';
import { runner } from 'node-pg-migrate';
import type { Log } from '../../log.ts';

/** Beside the code, from the folder in which the program runs: the migrations are read as files. */
const FOLDER = 'src/lib/server/store/postgres/migrations';

/** Brings the tables of a database up to date; processes that do it at once wait for each other. */
export async function migrate(databaseUrl: string, log: Log): Promise<void> {
  const said = (text: string) => log.info({}, text);
  await runner({
    databaseUrl,
    dir: path.resolve(FOLDER),
    direction: 'up',
    migrationsTable: 'migrations',
    advisoryLockMode: 'wait',
    logger: { debug: () => {}, info: said, warn: said, error: (text) => log.error({}, text) }
  });
}
