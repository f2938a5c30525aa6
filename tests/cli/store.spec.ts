import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { runBackup } from '../../src/cli/store/backup.ts';
import { runCheck } from '../../src/cli/store/check.ts';
import { runMigrateStore } from '../../src/cli/store/migrate-store.ts';
import { runRestore } from '../../src/cli/store/restore.ts';
import { digestsOf } from '../../src/lib/server/store/archive.ts';
import { FolderArchive } from '../../src/lib/server/store/lowdb/archive.ts';
import { openLowdb } from '../../src/lib/server/store/lowdb/open.ts';
import { openPostgres } from '../../src/lib/server/store/postgres/open.ts';
import { newDatabase } from '../server/support/database.ts';
import { newScenario } from '../server/support/samples.ts';
import { temporaryFolder } from '../server/support/server.ts';
import { fill } from '../support/everything.ts';

const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let said: string;
let errors: string;
const output = {
  stdout: { write: (text: string) => (said += text) },
  stderr: { write: (text: string) => (errors += text) }
};
const place = (...parts: string[]) => path.join(folder.path, ...parts);
const data = () => place('data');
const backup = () => place('backup.ndjson.gz');

beforeEach(async () => {
  folder = await temporaryFolder();
  said = '';
  errors = '';
  const store = await openLowdb(data(), log);
  await fill(store);
  await store.close();
});
afterEach(() => folder.remove());

describe('a backup', () => {
  it('is taken while a server uses the folder, and restores to the same, thing by thing', async () => {
    const inUse = await openLowdb(data(), log);
    expect(await runBackup({ data: data(), database: null, file: backup(), ...output })).toBe(0);
    await inUse.close();
    expect(said).toMatch(/^wrote .*: 9 items of /);
    const to = { data: place('other'), database: null };
    expect(await runRestore({ ...to, file: backup(), ...output })).toBe(0);
    expect(await digestsOf(new FolderArchive(to.data).items())).toEqual(
      await digestsOf(new FolderArchive(data()).items())
    );
    const restored = await openLowdb(to.data, log);
    expect(await restored.people.byEmail('tess@lopewell.example')).toMatchObject({
      name: "Tess O'Quill"
    });
    expect((await restored.drills.unfinished())[0]?.name).toBe('Dana "D" \u0000\u2028 😀');
    await restored.close();
  });

  it('is refused when it is cut off, changed, or none, before anything is kept', async () => {
    await runBackup({ data: data(), database: null, file: backup(), ...output });
    const whole = await readFile(backup());
    const to = { data: place('other'), database: null };
    const tries = [
      whole.subarray(0, whole.length - 40),
      Buffer.from('not a backup'),
      Buffer.alloc(0)
    ];
    for (const bytes of tries) {
      await writeFile(backup(), bytes);
      errors = '';
      expect(await runRestore({ ...to, file: backup(), ...output })).toBe(1);
      expect(errors).toMatch(/expected/);
    }
    expect(await new FolderArchive(to.data).isEmpty()).toBe(true);
  });

  it('is not restored over what is there', async () => {
    await runBackup({ data: data(), database: null, file: backup(), ...output });
    expect(await runRestore({ data: data(), database: null, file: backup(), ...output })).toBe(1);
    expect(errors).toContain('holds something already');
  });

  it('of a database goes to a folder, and the other way round', async () => {
    const database = await newDatabase(inject('postgres'));
    await runBackup({ data: data(), database: null, file: backup(), ...output });
    expect(await runRestore({ data: '', database, file: backup(), ...output })).toBe(0);
    const second = place('second.ndjson.gz');
    expect(await runBackup({ data: '', database, file: second, ...output })).toBe(0);
    const to = { data: place('other'), database: null };
    expect(await runRestore({ ...to, file: second, ...output })).toBe(0);
    expect(await digestsOf(new FolderArchive(to.data).items())).toEqual(
      await digestsOf(new FolderArchive(data()).items())
    );
    expect(said).not.toContain(database);
  });
});

describe('the move to a database', () => {
  it('takes everything along, and leaves the folder as it was', async () => {
    const before = await digestsOf(new FolderArchive(data()).items());
    const database = await newDatabase(inject('postgres'));
    expect(await runMigrateStore({ data: data(), database, ...output })).toBe(0);
    const store = await openPostgres(database, log);
    expect(await digestsOf(store.archive.items())).toEqual(before);
    expect((await store.drills.unfinished())[0]?.name).toBe('Dana "D" \u0000\u2028 😀');
    await store.close();
    expect(await digestsOf(new FolderArchive(data()).items())).toEqual(before);
    errors = '';
    expect(await runMigrateStore({ data: data(), database, ...output })).toBe(1);
    expect(errors).toContain('holds something already');
  });

  it('names what the database does not take', async () => {
    const store = await openLowdb(data(), log);
    await store.scenarios.create(newScenario({ id: 'pasted', text: 'title: T\0ap\n' }));
    await store.close();
    const database = await newDatabase(inject('postgres'));
    await expect(runMigrateStore({ data: data(), database, ...output })).rejects.toThrow(
      'scenario pasted cannot be kept'
    );
  });

  it('waits for nobody: a folder in use is refused', async () => {
    const inUse = await openLowdb(data(), log);
    const database = await newDatabase(inject('postgres'));
    await expect(runMigrateStore({ data: data(), database, ...output })).rejects.toThrow(
      'in use by another Hotseat'
    );
    await inUse.close();
  });
});

describe('a check', () => {
  it('finds all well', async () => {
    expect(await runCheck({ data: data(), database: null, ...output })).toBe(0);
    expect(said).toContain('all of it can be read');
  });

  it('names the file with a flipped byte', async () => {
    const archive = new FolderArchive(data());
    let drill = '';
    for await (const item of archive.items()) if (item.is === 'drill') drill = item.id;
    const file = place('data', 'drills', `${drill}.json`);
    const bytes = await readFile(file);
    bytes[bytes.indexOf('DrillStarted')] = 0x58;
    await writeFile(file, bytes);
    expect(await runCheck({ data: data(), database: null, ...output })).toBe(1);
    expect(errors).toContain(`drills/${drill}.json`);
  });

  it.each([
    ['draft', /^draft-\d+\.yaml$/],
    ['version', /^versions\/1\.yaml$/],
    ['picture', /^media\/tap\.png$/]
  ])('names the %s of a scenario that is not there any more', async (_, part) => {
    const lost = (await partsIn(place('data', 'studio'))).find((file) =>
      part.test(file.split('/').slice(1).join('/'))
    );
    await rm(place('data', 'studio', lost ?? ''));
    expect(await runCheck({ data: data(), database: null, ...output })).toBe(1);
    expect(errors).toContain(`studio/${lost ?? ''} is not there`);
    expect(await runBackup({ data: data(), database: null, file: backup(), ...output })).toBe(1);
  });

  it.each([
    ['house/people.json', { version: 2, teams: [], people: [{ id: 'a1' }] }, 'document people'],
    ['reports/d1.json', { version: 1, item: { drill: 'd1' } }, 'collected reports/d1']
  ])('says of %s that a server could not read it', async (file, content, named) => {
    await mkdir(path.dirname(place('data', file)), { recursive: true });
    await writeFile(place('data', file), JSON.stringify(content));
    await expect(openLowdb(data(), log)).rejects.toThrow('cannot be read');
    expect(await runCheck({ data: data(), database: null, ...output })).toBe(1);
    expect(errors).toContain(named);
  });

  it.each([
    ['of which one letter of a key was changed', '"version":1', '"versiom":1'],
    ['of another version', '"version":1', '"version":2']
  ])('names the kept scenario %s', async (_, from, to) => {
    const [name = ''] = await readdir(place('data', 'scenarios'));
    const file = place('data', 'scenarios', name);
    const whole = await readFile(file, 'utf8');
    expect(whole).toContain(from);
    await writeFile(file, whole.replace(from, to));
    expect(await runCheck({ data: data(), database: null, ...output })).toBe(1);
    expect(errors).toContain(`scenarios/${name} cannot be read`);
  });

  it.each([
    ['an exercise', 'exercises', '"speed":', '"spead":'],
    ['a scenario', 'studio', '"sharedWith":', '"sharedWit":']
  ])('says of %s without a digest that a server could not read it', async (_, top, from, to) => {
    for (const name of await partsIn(place('data', top))) {
      const file = place('data', top, name);
      const whole = name.endsWith('.json') ? await readFile(file, 'utf8') : '';
      if (!whole.includes(from)) continue;
      await writeFile(file, whole.replace(/ {2}"digest": "\w+",\n/, '').replace(from, to));
    }
    expect(await runCheck({ data: data(), database: null, ...output })).toBe(1);
    expect(errors).toContain(from.slice(1, -2));
  });

  it('is refused, as a backup is, where there is no such folder', async () => {
    const mistyped = { data: place('dta'), database: null, ...output };
    await expect(runCheck(mistyped)).rejects.toThrow('dta is not there');
    await expect(runBackup({ ...mistyped, file: backup() })).rejects.toThrow('dta is not there');
    await expect(stat(backup())).rejects.toThrow('ENOENT');
  });
});

/** Files by their paths in a folder. */
async function partsIn(top: string): Promise<string[]> {
  return (await readdir(top, { recursive: true })).map((file) => file.replaceAll(path.sep, '/'));
}
