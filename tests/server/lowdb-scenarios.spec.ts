import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Log } from '../../src/lib/server/log.ts';
import { openLowdb } from '../../src/lib/server/store/lowdb/open.ts';
import type { OpenStore } from '../../src/lib/server/store/open-store.ts';
import { scenarioContract } from './scenario-contract.ts';
import { newScenario } from './support/samples.ts';
import { temporaryFolder } from './support/server.ts';

const log = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() } satisfies Log;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let store: OpenStore;
const place = (...parts: string[]) => path.join(folder.path, 'studio', ...parts);

beforeEach(async () => {
  folder = await temporaryFolder();
  store = await openLowdb(folder.path, log);
  vi.clearAllMocks();
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

scenarioContract('lowdb', () => ({ scenarios: store.scenarios, reopen }));

describe('lowdb: the folder of a scenario', () => {
  const made = async (more = {}) => {
    const one = newScenario(more);
    await store.scenarios.create(one);
    return one.id;
  };

  it('has its texts as plain files', async () => {
    const id = await made({ text: 'one' });
    await store.scenarios.keep(id, { revision: 1, at: 1, note: '', errors: 0 });
    await store.scenarios.save(id, { revision: 1, text: 'two', by: 'ana', at: 2 });
    expect((await readdir(place(id))).sort()).toEqual([
      'draft-2.yaml',
      'head.json',
      'media',
      'versions'
    ]);
    expect(await readFile(place(id, 'draft-2.yaml'), 'utf8')).toBe('two');
    expect(await readFile(place(id, 'versions/1.yaml'), 'utf8')).toBe('one');
  });

  it('holds the old text or the new one after a write that was cut off', async () => {
    const id = await made({ text: 'one' });
    await store.close();
    // The new text was there, the head that names it was not.
    await writeFile(place(id, 'draft-2.yaml'), 'two');
    await writeFile(place(id, 'draft-2.yaml.tmp-abc123'), 'tw');
    await mkdir(place('never-confirmed/versions'), { recursive: true });
    await writeFile(place('never-confirmed/draft-1.yaml'), 'x');
    await reopen();
    expect(await store.scenarios.open(id)).toMatchObject({ text: 'one', draft: { revision: 1 } });
    expect(await readdir(place(id))).not.toContain('draft-2.yaml');
    expect(await readdir(place())).toEqual([id]);
    expect(log.error).not.toHaveBeenCalled();
  });

  it('is set aside when it cannot be read, and the others are loaded', async () => {
    const [good, torn, without] = [await made(), await made(), await made()];
    await store.close();
    await writeFile(place(torn, 'head.json'), '{"version": 1, "scen');
    await rm(place(without, 'draft-1.yaml'));
    await reopen();
    expect((await store.scenarios.list()).map(({ id }) => id)).toEqual([good]);
    expect((await readdir(place())).filter((name) => name.includes('.unreadable-'))).toHaveLength(
      2
    );
    expect(log.error).toHaveBeenCalledTimes(2);
  });

  it('keeps what was there when the disk refuses', async () => {
    const id = await made({ text: 'one' });
    await chmod(place(id), 0o500);
    const writing = { revision: 1, text: 'two', by: 'ana', at: 2 };
    // A test that runs as root may write anywhere.
    if (process.getuid?.() !== 0)
      await expect(store.scenarios.save(id, writing)).rejects.toThrow('EACCES');
    await chmod(place(id), 0o700);
    expect(await store.scenarios.save(id, writing)).toMatchObject({ ok: true });
    expect(await (await reopen()).scenarios.open(id)).toMatchObject({
      text: 'two',
      draft: { revision: 2 }
    });
  });

  it('is listed without being read: five hundred of them in a blink', async () => {
    for (let index = 0; index < 500; index += 1) await made({ text: 'x'.repeat(1000) });
    await reopen();
    for (const name of await readdir(place())) await rm(place(name, 'draft-1.yaml'));
    const before = performance.now();
    expect(await store.scenarios.list()).toHaveLength(500);
    expect(performance.now() - before).toBeLessThan(50);
  });
});
