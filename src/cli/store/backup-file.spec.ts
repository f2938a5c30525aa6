import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Item } from '../../lib/server/store/archive.ts';
import { readBackup, writeBackup } from './backup-file.ts';

/** A scenario with pictures of so many MB, all of it in one line. */
function pictured(id: string, megabytes: number): Item {
  const media = Array.from({ length: 4 * megabytes }, (_, nth) => ({
    name: `p${String(nth)}.webp`,
    content: 'Tap0'.repeat(80_000)
  }));
  return { is: 'scenario', id, head: null, draft: null, removed: 1, versions: [], media };
}

async function* each(items: readonly Item[]): AsyncIterable<Item> {
  yield* items;
}

describe('the file of a backup', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'hotseat-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  // By the square of its length the long line would take some minutes, and this would be late.
  it('gives back short lines and one of many pictures alike, as they were written', async () => {
    const file = path.join(folder, 'backup.gz');
    const document: Item = { is: 'document', id: 'house', content: { practice: true } };
    const items = [document, pictured('tap', 12), document, pictured('bell', 0)];
    expect(await writeBackup(file, each(items), 0)).toBe(4);
    const found: Item[] = [];
    for await (const item of readBackup(file)) found.push(item);
    expect(found).toHaveLength(4);
    // Compared by hand: to tell the difference between two such texts takes longer than to read them.
    expect(JSON.stringify(found) === JSON.stringify(items)).toBe(true);
  });
});
