import { stat } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Log } from '../../src/lib/server/log.ts';
import { openLowdb } from '../../src/lib/server/store/lowdb/open.ts';
import type { OpenStore } from '../../src/lib/server/store/open-store.ts';
import { connectionsContract } from './connections-contract.ts';
import { temporaryFolder } from './support/server.ts';

const log = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() } satisfies Log;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let store: OpenStore;

beforeEach(async () => {
  folder = await temporaryFolder();
  store = await openLowdb(folder.path, log);
});
afterEach(async () => {
  await store.close().catch(() => {});
  await folder.remove();
});

async function reopen(): Promise<OpenStore> {
  await store.close();
  store = await openLowdb(folder.path, log);
  return store;
}

connectionsContract('lowdb', () => ({ ...store, reopen }));

it('the files with secrets are read by their owner only', async () => {
  await store.connections.change((now) => ({ ...now, webhooks: [] }));
  await store.outbox.put([]);
  const file = path.join(folder.path, 'house', 'connections.json');
  expect((await stat(file)).mode & 0o077).toBe(0);
});
