import pg from 'pg';
import { runCheck } from '../../../src/cli/store/check.ts';
import type { DrillEvent } from '../../../src/lib/core/drill/index.ts';
import { FolderArchive } from '../../../src/lib/server/store/lowdb/archive.ts';
import { temporaryFolder } from '../../server/support/server.ts';
import type { Form, Store } from '../fault.ts';

/** Where a server of a fault keeps everything, and the way to look into it past the server. */
export interface Kept {
  /** What the server is started with. */
  env: Record<string, string>;
  /** Every log that is kept, by drill, as it is durable now. */
  logs(): Promise<ReadonlyMap<string, readonly DrillEvent[]>>;
  /** What `hotseat check` finds wrong; empty when all is well. */
  check(): Promise<string>;
  remove(): Promise<void>;
}

/** A place that holds nothing yet. */
export async function keptIn(store: Store, form: Form): Promise<Kept> {
  const folder = await temporaryFolder();
  if (store === 'folder') return keptInFolder(folder.path, folder.remove);
  return keptInDatabase(await form.database(), folder);
}

/** What is kept in a data folder. */
export function keptInFolder(data: string, remove: () => Promise<void>): Kept {
  return {
    env: { HOTSEAT_DATA: data },
    async logs() {
      const logs = new Map<string, DrillEvent[]>();
      for await (const item of new FolderArchive(data).items())
        if (item.is === 'drill') logs.set(item.id, item.events as unknown as DrillEvent[]);
      return logs;
    },
    check: () => problems({ data, database: null }),
    remove
  };
}

/** What is kept in a database; `through` is the way that the server takes to it. */
export function keptInDatabase(
  url: string,
  folder: { path: string; remove: () => Promise<void> },
  through = url
): Kept {
  return {
    env: { HOTSEAT_DATA: folder.path, DATABASE_URL: through },
    async logs() {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      const { rows } = await client.query<{ drill: string; event: string }>(
        'select drill, event from drill_events order by drill, seq'
      );
      await client.end();
      const logs = new Map<string, DrillEvent[]>();
      for (const { drill, event } of rows) {
        const log = logs.get(drill) ?? [];
        log.push(JSON.parse(event) as DrillEvent);
        logs.set(drill, log);
      }
      return logs;
    },
    check: () => problems({ data: folder.path, database: url }),
    remove: folder.remove
  };
}

async function problems(place: { data: string; database: string | null }): Promise<string> {
  let said = '';
  const stderr = { write: (text: string) => ((said += text), true) };
  const code = await runCheck({ ...place, stdout: { write: () => true }, stderr });
  if (code !== 0 && said === '') throw new Error('the check failed and said nothing');
  return said;
}
