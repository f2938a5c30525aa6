import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Log } from '../../src/lib/server/log.ts';
import { openLowdb } from '../../src/lib/server/store/lowdb/open.ts';
import type { OpenStore } from '../../src/lib/server/store/open-store.ts';
import { peopleContract } from './people-contract.ts';
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

peopleContract('lowdb', () => ({ ...store, reopen }));

describe('files of people', () => {
  const place = (name: string) => path.join(folder.path, 'house', name);
  const entry = { at: 1, did: 'SignedIn', by: 'dana', about: null, note: '' } as const;

  it('are read by their owner only', async () => {
    await store.house.change({ practice: false });
    await store.audit.append(entry);
    for (const name of ['house.json', 'audit.jsonl'])
      expect((await stat(place(name))).mode & 0o077, name).toBe(0);
  });

  it('keep a start from going on without them', async () => {
    await store.house.change({ practice: false });
    await store.close();
    await writeFile(place('people.json'), '{"version":1,"peop');
    await expect(openLowdb(folder.path, log)).rejects.toThrow(
      /^people\.json in the data folder cannot be read: .* Put a copy of it back from a backup\.$/s
    );
    await writeFile(place('people.json'), '{"version":2,"teams":[],"people":[{"id":"../x"}]}');
    await expect(openLowdb(folder.path, log)).rejects.toThrow(/people\[0\]\.id/);
  });

  it('of people without identities are read as before, and written in the new version', async () => {
    await store.close();
    const dana = {
      id: 'da',
      email: 'dana@example.org',
      name: 'Dana',
      roles: ['trainee'],
      teams: ['aa'],
      password: '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA',
      active: true,
      since: 1000
    };
    const first = { version: 1, teams: [{ id: 'aa', name: 'Press' }], people: [dana] };
    await writeFile(place('people.json'), JSON.stringify(first));
    await reopen();
    expect(await store.people.byEmail(dana.email)).toEqual({ ...dana, identity: null });
    await store.people.change('da', (person) => ({ ...person, name: 'Dana Whitlock' }));
    const written: unknown = JSON.parse(await readFile(place('people.json'), 'utf8'));
    expect(written).toEqual({
      ...first,
      version: 2,
      people: [{ ...dana, name: 'Dana Whitlock', identity: null }]
    });
    await reopen();
    expect(await store.people.find('da')).toMatchObject({ name: 'Dana Whitlock' });
  });

  it('forget a write that was cut off', async () => {
    await store.audit.append(entry);
    await store.close();
    const whole = await readFile(place('audit.jsonl'), 'utf8');
    await writeFile(place('audit.jsonl'), `${whole}{"seq":2,"at`);
    await writeFile(place('people.json.tmp-abc123'), '{"ver');
    await reopen();
    expect(await store.audit.latest(9)).toEqual([{ seq: 1, ...entry }]);
    await store.audit.append(entry);
    expect((await readFile(place('audit.jsonl'), 'utf8')).split('\n')).toHaveLength(3);
    expect(await readdir(place(''))).not.toContain('people.json.tmp-abc123');
  });

  it('say which line of the audit log is none', async () => {
    await store.audit.append(entry);
    await store.close();
    const whole = await readFile(place('audit.jsonl'), 'utf8');
    await writeFile(place('audit.jsonl'), `${whole}${whole.replace('SignedIn', 'Sang')}`);
    await expect(openLowdb(folder.path, log)).rejects.toThrow(/^Line 2 of audit\.jsonl .*did/s);
  });
});
