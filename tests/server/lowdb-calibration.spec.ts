import { afterEach, beforeEach, vi } from 'vitest';
import type { Log } from '../../src/lib/server/log.ts';
import { openLowdb } from '../../src/lib/server/store/lowdb/open.ts';
import type { OpenStore } from '../../src/lib/server/store/open-store.ts';
import { calibrationContract } from './calibration-contract.ts';
import { temporaryFolder } from './support/server.ts';

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

async function reopen(): Promise<OpenStore> {
  await store.close();
  store = await openLowdb(folder.path, log);
  return store;
}

calibrationContract('lowdb', () => ({ ...store, reopen }));
