import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLowdb } from '../../src/lib/server/store/lowdb/open.ts';
import { peopleContract } from './people-contract.ts';
import { inFolder } from './support/in-folder.ts';

const here = inFolder();

peopleContract('lowdb', () => ({ ...here.store, reopen: here.reopen }));

describe('files of people', () => {
  const place = (name: string) => path.join(here.path, 'house', name);
  const entry = { at: 1, did: 'SignedIn', by: 'dana', about: null, note: '' } as const;

  it('are read by their owner only', async () => {
    await here.store.house.change({ practice: false });
    await here.store.audit.append(entry);
    for (const name of ['house.json', 'audit.jsonl'])
      expect((await stat(place(name))).mode & 0o077, name).toBe(0);
  });

  it('keep a start from going on without them', async () => {
    await here.store.house.change({ practice: false });
    await here.store.close();
    await writeFile(place('people.json'), '{"version":1,"peop');
    await expect(openLowdb(here.path, here.log)).rejects.toThrow(
      /^people\.json in the data folder cannot be read: .* Put a copy of it back from a backup\.$/s
    );
    await writeFile(place('people.json'), '{"version":2,"teams":[],"people":[{"id":"../x"}]}');
    await expect(openLowdb(here.path, here.log)).rejects.toThrow(/people\[0\]\.id/);
  });

  it('of people without identities are read as before, and written in the new version', async () => {
    await here.store.close();
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
    await here.reopen();
    expect(await here.store.people.byEmail(dana.email)).toEqual({ ...dana, identity: null });
    await here.store.people.change('da', (person) => ({ ...person, name: 'Dana Whitlock' }));
    const written: unknown = JSON.parse(await readFile(place('people.json'), 'utf8'));
    expect(written).toEqual({
      digest: expect.any(String) as string,
      ...first,
      version: 2,
      people: [{ ...dana, name: 'Dana Whitlock', identity: null }]
    });
    await here.reopen();
    expect(await here.store.people.find('da')).toMatchObject({ name: 'Dana Whitlock' });
  });

  it('forget a write that was cut off', async () => {
    await here.store.audit.append(entry);
    await here.store.close();
    const whole = await readFile(place('audit.jsonl'), 'utf8');
    await writeFile(place('audit.jsonl'), `${whole}{"seq":2,"at`);
    await writeFile(place('people.json.tmp-abc123'), '{"ver');
    await here.reopen();
    expect(await here.store.audit.latest(9)).toEqual([{ seq: 1, ...entry }]);
    await here.store.audit.append(entry);
    expect((await readFile(place('audit.jsonl'), 'utf8')).split('\n')).toHaveLength(3);
    expect(await readdir(place(''))).not.toContain('people.json.tmp-abc123');
  });

  it('are refused when a letter was changed, until who changed it takes the digest out', async () => {
    await here.store.house.change({ practice: false });
    await here.store.close();
    const changed = (await readFile(place('house.json'), 'utf8')).replace('false', 'true');
    await writeFile(place('house.json'), changed);
    await expect(openLowdb(here.path, here.log)).rejects.toThrow(
      /^house\.json in the data folder cannot be trusted: its digest .* take its line "digest" out\.$/s
    );
    await writeFile(place('house.json'), changed.replace(/\n {2}"digest": .*/, ''));
    await here.reopen();
    expect(await here.store.house.rules()).toMatchObject({ practice: true });
  });

  it('say which line of the audit log is none', async () => {
    await here.store.audit.append(entry);
    await here.store.close();
    const whole = await readFile(place('audit.jsonl'), 'utf8');
    await writeFile(place('audit.jsonl'), `${whole}${whole.replace('SignedIn', 'Sang')}`);
    await expect(openLowdb(here.path, here.log)).rejects.toThrow(
      /^Line 2 of audit\.jsonl .* digest/s
    );
    const ofBefore = whole.replace(/,"digest":"\w+"/, '');
    await writeFile(place('audit.jsonl'), `${ofBefore}${ofBefore.replace('SignedIn', 'Sang')}`);
    await expect(openLowdb(here.path, here.log)).rejects.toThrow(/^Line 2 of audit\.jsonl .*did/s);
  });
});
