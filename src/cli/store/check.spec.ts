import { mkdtemp, readFile, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Item } from '../../lib/server/store/archive.ts';
import { FolderArchive } from '../../lib/server/store/lowdb/archive.ts';
import { canonicalJson, digestOf } from '../../lib/server/store/scenario-shelf.ts';
import { runCheck } from './check.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hotseat-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const entry = (seq: number): Item => ({
  is: 'audit',
  id: String(seq),
  entry: { seq, at: 1, did: 'HouseSetUp', by: null, about: null, note: '' }
});
const shelved = (title: string): Item => {
  const scenario = { title };
  return { is: 'shelved', id: digestOf(canonicalJson(scenario)), scenario };
};

async function keep(...items: Item[]): Promise<void> {
  const archive = new FolderArchive(folder);
  for (const item of items) await archive.take(item);
}

async function check() {
  const said = { out: '', err: '' };
  const code = await runCheck({
    data: folder,
    database: null,
    stdout: { write: (text: string) => (said.out += text) },
    stderr: { write: (text: string) => (said.err += text) }
  });
  return { code, ...said };
}

describe('what a check says', () => {
  it('counts in words that people use, one and several', async () => {
    await keep(entry(1), shelved('a'));
    expect((await check()).out).toBe(
      `${folder}: 1 entry of the audit log, 1 scenario that drills play; all of it can be read\n`
    );
    await keep(entry(2), shelved('b'));
    expect((await check()).out).toBe(
      `${folder}: 2 entries of the audit log, 2 scenarios that drills play; all of it can be read\n`
    );
  });

  it.each([2, 30])('names an audit log whose last line is cut off by %i bytes', async (bytes) => {
    await keep(entry(1), entry(2), shelved('a'));
    const file = path.join(folder, 'house', 'audit.jsonl');
    await truncate(file, (await stat(file)).size - bytes);
    const before = await readFile(file, 'utf8');
    const { code, out, err } = await check();
    expect(code).toBe(1);
    expect(err).toMatch(
      /^house\/audit\.jsonl is cut off in its line 2; expected a whole entry\..*\n$/
    );
    expect(out).toContain('1 entry of the audit log, 1 scenario that drills play; 1 problem');
    expect(await readFile(file, 'utf8')).toBe(before);
  });

  it('reads an audit log of which the last line break alone is lost, as a server does', async () => {
    await keep(entry(1), entry(2));
    const file = path.join(folder, 'house', 'audit.jsonl');
    await truncate(file, (await stat(file)).size - 1);
    expect(await check()).toMatchObject({ code: 0, err: '' });
    expect((await check()).out).toContain('2 entries of the audit log');
  });
});
