import { stat } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Log } from '../../src/lib/server/log.ts';
import { openLowdb } from '../../src/lib/server/store/lowdb/open.ts';
import type { OpenStore } from '../../src/lib/server/store/open-store.ts';
import { ltiContract } from './lti-contract.ts';
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

ltiContract('lowdb', () => ({
  ...store,
  async reopen() {
    await store.close();
    store = await openLowdb(folder.path, log);
    return store;
  }
}));

it('keeps private keys from other users of the machine', async () => {
  await store.lti.addKey({ id: 'one', jwk: '{}', since: 1 }, 2);
  const { mode } = await stat(path.join(folder.path, 'house', 'lti.json'));
  expect(mode & 0o077).toBe(0);
});
