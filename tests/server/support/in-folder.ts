import { afterEach, beforeEach, vi } from 'vitest';
import type { Log } from '../../../src/lib/server/log.ts';
import { openLowdb } from '../../../src/lib/server/store/lowdb/open.ts';
import type { OpenStore } from '../../../src/lib/server/store/open-store.ts';
import { temporaryFolder } from './server.ts';

/** What a file of specs has of the embedded store: a fresh one for each test. */
export interface InFolder {
  readonly store: OpenStore;
  /** Of the data folder. */
  readonly path: string;
  readonly log: Log;
  /** Closes the store and opens it again, as a new process would. */
  readonly reopen: () => Promise<OpenStore>;
}

/** Opens the embedded store in a folder of its own before each test; a test may have closed it. */
export function inFolder(): InFolder {
  const log = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() } satisfies Log;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let store: OpenStore;
  beforeEach(async () => {
    folder = await temporaryFolder();
    store = await openLowdb(folder.path, log);
  });
  afterEach(async () => {
    await store.close();
    await folder.remove();
  });
  return {
    get store() {
      return store;
    },
    get path() {
      return folder.path;
    },
    log,
    async reopen() {
      await store.close();
      store = await openLowdb(folder.path, log);
      return store;
    }
  };
}
