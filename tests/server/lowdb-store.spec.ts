import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DrillEvent } from '../../src/lib/core/drill/index.ts';
import { openLowdb } from '../../src/lib/server/store/lowdb/open.ts';
import { storeContract } from './store-contract.ts';
import { inFolder } from './support/in-folder.ts';

const here = inFolder();
beforeEach(() => vi.clearAllMocks());

storeContract('lowdb', () => ({
  drills: here.store.drills,
  shelf: here.store.shelf,
  reopen: here.reopen
}));

const beginning: DrillEvent[] = [
  { seq: 1, at: 0, wall: 1, type: 'DrillPrepared', drill: 'one' } as DrillEvent,
  { seq: 2, at: 0, wall: 2, type: 'DrillStarted', speed: 1 }
];
const pause: DrillEvent = { seq: 3, at: 5, wall: 3, type: 'DrillPaused', by: 'trainee' };

describe('files of the embedded store', () => {
  const file = () => path.join(here.path, 'drills', 'one.json');
  const begin = () =>
    here.store.drills.create('dana', [
      {
        ...beginning[0],
        trainee: { id: 't', name: 'Dana' },
        scenario: { id: 's', title: 'S', digest: 'd' },
        organisation: { name: 'O', handle: '@o', avatar: 'o' }
      } as DrillEvent,
      beginning[1] as DrillEvent
    ]);

  it('are JSON that any tool reads, with the head on a line of its own', async () => {
    await begin();
    const text = await readFile(file(), 'utf8');
    const json = JSON.parse(text) as { head: { version: number }; events: unknown[] };
    expect(json.head.version).toBe(1);
    expect(json.events).toHaveLength(2);
    expect(text.split('\n')[0]).toMatch(/^\{"head":\{.*\},$/);
  });

  it('are read by their owner only', async () => {
    await begin();
    const { mode } = await stat(file());
    expect(mode & 0o077).toBe(0);
  });

  it('are read where they do not say what ended the drill, as before that was kept', async () => {
    await begin();
    const end: DrillEvent = { ...pause, type: 'DrillEnded', because: 'trainee' };
    await here.store.drills.append('one', 2, [end]);
    const text = await readFile(file(), 'utf8');
    const [first = '', ...events] = text.split('\n');
    const { head } = JSON.parse(`${first.slice(0, -1)}}`) as { head: Record<string, unknown> };
    delete head['endedBecause'];
    await here.store.close();
    await writeFile(file(), [`{"head":${JSON.stringify(head)},`, ...events].join('\n'));
    await here.reopen();
    expect(await here.store.drills.summary('one')).toMatchObject({ endedBecause: null });
    expect(await here.store.drills.read('one')).toHaveLength(3);
    expect(await here.store.drills.append('one', 3, [])).toEqual({ ok: true, seq: 3 });
    expect(here.log.error).not.toHaveBeenCalled();
  });

  it('lose nothing when the disk refuses, and go on when it takes again', async () => {
    await begin();
    // A folder in the way of the drill's file makes the rename fail, also for root.
    await rename(file(), `${file()}.kept`);
    await mkdir(path.join(file(), 'in-the-way'), { recursive: true });
    await expect(here.store.drills.append('one', 2, [pause])).rejects.toThrow();
    expect(await here.store.drills.read('one')).toHaveLength(2);
    expect(await here.store.drills.summary('one')).toMatchObject({ seq: 2, status: 'running' });
    await rm(file(), { recursive: true });
    await rename(`${file()}.kept`, file());
    expect(await here.store.drills.append('one', 2, [pause])).toEqual({ ok: true, seq: 3 });
    expect((await readdir(path.dirname(file()))).filter((name) => name !== 'one.json')).toEqual([]);
  });

  it('are written by one copy of a drill, also when it is put to rest at the moment of an append', async () => {
    await begin();
    const appended = here.store.drills.append('one', 2, [pause]);
    here.store.drills.rest('one');
    await new Promise((resolve) => setImmediate(resolve));
    await here.store.drills.read('one');
    expect(await appended).toEqual({ ok: true, seq: 3 });
    expect(await here.store.drills.read('one')).toHaveLength(3);
    const resumed: DrillEvent = { seq: 4, at: 5, wall: 4, type: 'DrillResumed' };
    expect(await here.store.drills.append('one', 3, [resumed])).toEqual({ ok: true, seq: 4 });
  });

  it('forget a write that was cut off', async () => {
    await begin();
    await writeFile(`${file()}.tmp-abc123`, '{"head":{"ver');
    await here.reopen();
    expect(await readdir(path.dirname(file()))).toEqual(['one.json']);
    expect(here.log.error).not.toHaveBeenCalled();
  });

  it.each([
    ['torn', (text: string) => text.slice(0, text.length / 2)],
    ['empty', () => ''],
    ['of a later version', (text: string) => text.replace('"version":1', '"version":99')],
    ['with a gap', (text: string) => text.replace('{"seq":2', '{"seq":3')],
    [
      'with another head',
      (text: string) => text.replace('"status":"running"', '"status":"paused"')
    ],
    [
      'with an event that nobody knows',
      (text: string) => text.replace('DrillStarted', 'DrillSang')
    ],
    ['with a time that is none', (text: string) => text.replace('"wall":2', '"wall":"two"')],
    ['of another drill', (text: string) => text.replaceAll('"one"', '"two"')]
  ])('are set aside whole when they are %s', async (_, spoil) => {
    await begin();
    const spoilt = spoil(await readFile(file(), 'utf8'));
    await here.store.close();
    await writeFile(file(), spoilt);
    await here.reopen();
    expect(await here.store.drills.read('one')).toBeNull();
    expect(await here.store.drills.count()).toBe(0);
    const [aside = ''] = await readdir(path.dirname(file()));
    expect(aside).toMatch(/^one\.json\.unreadable-\d{4}-\d\d-\d\dT/);
    expect(await readFile(path.join(path.dirname(file()), aside), 'utf8')).toBe(spoilt);
    expect(here.log.error).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ file: aside }),
      expect.stringContaining('could not be read')
    );
  });

  it('stay where they are when the system would not read them, and are there when it does', async () => {
    await begin();
    const { drills } = here.store;
    drills.rest('one');
    await new Promise((resolve) => setImmediate(resolve));
    // To read a folder as a file fails, also for root.
    await rename(file(), `${file()}.kept`);
    await mkdir(file());
    await expect(drills.read('one')).rejects.toThrow('EISDIR');
    expect(await (await here.reopen()).drills.count()).toBe(0);
    await rm(file(), { recursive: true });
    await rename(`${file()}.kept`, file());
    expect(await (await here.reopen()).drills.read('one')).toHaveLength(2);
    expect(await readdir(path.dirname(file()))).toEqual(['one.json']);
  });

  it('of kept scenarios are refused when they are not what their name says', async () => {
    const digest = await here.store.shelf.keep({ id: 'a', title: 'A' } as never);
    const shelved = path.join(here.path, 'scenarios', `${digest}.json`);
    await here.store.close();
    await writeFile(shelved, (await readFile(shelved, 'utf8')).replace('"A"', '"B"'));
    await here.reopen();
    expect(await here.store.shelf.get(digest)).toBeNull();
    expect(here.log.error).toHaveBeenCalledOnce();
  });
});

describe('the folder of the embedded store', () => {
  it('takes one process at a time', async () => {
    await expect(openLowdb(here.path, here.log)).rejects.toThrow(
      /^The data folder .* is in use by another Hotseat/
    );
    await here.reopen();
    expect(await here.store.drills.count()).toBe(0);
  });

  it('is made when it is not there, and refused when it cannot be', async () => {
    const deep = await openLowdb(path.join(here.path, 'a/b'), here.log);
    await deep.close();
    await writeFile(path.join(here.path, 'file'), '');
    await expect(openLowdb(path.join(here.path, 'file'), here.log)).rejects.toThrow(
      /^HOTSEAT_DATA is ".*file"; expected a folder that this process may write to \(\w+\)\.$/
    );
  });
});
