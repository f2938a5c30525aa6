import { readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLowdb } from '../../src/lib/server/store/lowdb/open.ts';
import { reportContract } from './report-contract.ts';
import { inFolder } from './support/in-folder.ts';

const here = inFolder();

reportContract('lowdb', () => ({ reports: here.store.reports, reopen: here.reopen }));

describe('files of reports', () => {
  const place = (...names: string[]) => path.join(here.path, 'reports', ...names);

  it('are read by their owner only, and gone when they are removed', async () => {
    await here.store.reports.change('d1', (report) => report);
    expect((await stat(place('d1.json'))).mode & 0o077).toBe(0);
    await here.store.reports.remove('d1');
    expect(await readdir(place())).toEqual([]);
  });

  it('keep a start from going on without them', async () => {
    await here.store.close();
    await writeFile(place('d1.json'), '{"version":1,"item":{"drill":7}}');
    await expect(openLowdb(here.path, here.log)).rejects.toThrow(/^d1\.json in the data folder/);
  });

  it('are named by drills alone', async () => {
    await expect(here.store.reports.change('../x', (report) => report)).rejects.toThrow(
      'expected an id of letters, digits, - and _'
    );
  });
});
