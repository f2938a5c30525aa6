import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Item } from '../archive.ts';
import { FolderArchive } from './archive.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hotseat-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function itemsOf(archive: FolderArchive): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of archive.items()) items.push(item);
  return items;
}

describe('the audit log in a data folder', () => {
  it('is added to line by line: a file that is written anew for each would be written thousands of times', async () => {
    const archive = new FolderArchive(folder);
    const entries = [1, 2, 3].map((seq): Item => ({
      is: 'audit',
      id: String(seq),
      entry: { seq }
    }));
    const file = path.join(folder, 'house', 'audit.jsonl');
    const written = new Set<number>();
    for (const entry of entries) {
      await archive.take(entry);
      written.add((await stat(file)).ino);
    }
    await archive.settle();
    expect(await itemsOf(archive)).toEqual(entries);
    expect(written.size).toBe(1);
  });
});
