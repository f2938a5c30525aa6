import { readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Log } from '../../src/lib/server/log.ts';
import { openLowdb } from '../../src/lib/server/store/lowdb/open.ts';
import type { OpenStore } from '../../src/lib/server/store/open-store.ts';
import { reportContract } from './report-contract.ts';
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

reportContract('lowdb', () => ({ reports: store.reports, reopen }));

describe('files of reports', () => {
  const place = (...names: string[]) => path.join(folder.path, 'reports', ...names);

  it('are read by their owner only, and gone when they are removed', async () => {
    await store.reports.change('d1', (report) => report);
    expect((await stat(place('d1.json'))).mode & 0o077).toBe(0);
    await store.reports.remove('d1');
    expect(await readdir(place())).toEqual([]);
  });

  it('keep a start from going on without them', async () => {
    await store.close();
    await writeFile(place('d1.json'), '{"version":1,"item":{"drill":7}}');
    await expect(openLowdb(folder.path, log)).rejects.toThrow(/^d1\.json in the data folder/);
  });

  it('are named by drills alone', async () => {
    await expect(store.reports.change('../x', (report) => report)).rejects.toThrow(
      'expected an id of letters, digits, - and _'
    );
  });
});
