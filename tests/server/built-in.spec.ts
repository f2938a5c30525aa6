import { cp, mkdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BuiltIn } from '../../src/lib/server/library/built-in.ts';
import type { Log } from '../../src/lib/server/log.ts';
import { readPicture } from '../../src/lib/server/pictures/media.ts';
import { SCENARIOS, temporaryFolder } from './support/server.ts';

const log = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() } satisfies Log;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const scenario = (...parts: string[]) => path.join(folder.path, 'brown-water', ...parts);

beforeEach(async () => {
  folder = await temporaryFolder();
  await cp(SCENARIOS, folder.path, { recursive: true });
  vi.clearAllMocks();
});
afterEach(() => folder.remove());

describe('the built-in scenarios', () => {
  it('has those that can be played, and says which it left out and where', async () => {
    const builtIn = await BuiltIn.load(folder.path, log);
    expect((await builtIn.list()).map(({ id }) => id)).toEqual(['brown-water']);
    expect(await builtIn.get('broken-file')).toBeNull();
    expect(log.warn).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ scenario: 'broken-file', line: expect.any(Number) as number }),
      expect.any(String)
    );
  });

  it('leaves out a file whose id is not its folder, and one that is no file of an author', async () => {
    await rm(path.join(folder.path, 'broken-file'), { recursive: true });
    await cp(scenario(), path.join(folder.path, 'copied'), { recursive: true });
    await mkdir(path.join(folder.path, 'huge'));
    await writeFile(path.join(folder.path, 'huge/scenario.yaml'), 'x'.repeat(24_000_001));
    const builtIn = await BuiltIn.load(folder.path, log);
    expect((await builtIn.list()).map(({ id }) => id)).toEqual(['brown-water']);
    expect(log.warn.mock.calls.map(([fields]) => (fields as { reason: string }).reason)).toEqual([
      "expected the id to be the folder's name, found brown-water",
      'expected at most 24000000 bytes, found 24000001'
    ]);
  });

  it('sees what an author saves while it watches, and says it once', async () => {
    const builtIn = await BuiltIn.load(folder.path, log, true);
    const file = scenario('scenario.yaml');
    const text = readFileSync(file, 'utf8');
    await writeFile(file, text.replace('title: Brown water, Mill Lane', 'title: Red water'));
    await utimes(file, 1, 1);
    expect((await builtIn.get('brown-water'))?.title).toBe('Red water');
    await builtIn.list();
    await builtIn.list();
    expect(log.warn).toHaveBeenCalledOnce();
    await rm(scenario(), { recursive: true });
    expect(await builtIn.list()).toEqual([]);
  });

  it('refuses a start without a folder, in a sentence', async () => {
    await expect(BuiltIn.load(path.join(folder.path, 'none'), log)).rejects.toThrow(
      /^HOTSEAT_SCENARIOS is ".*none"; expected a folder of scenarios that can be read\.$/
    );
  });

  it('serves no picture that a link leads out to', async () => {
    await writeFile(path.join(folder.path, 'secret.svg'), '<svg/>');
    await symlink(path.join(folder.path, 'secret.svg'), scenario('link.svg'));
    await symlink(scenario('tap.svg'), scenario('inside.svg'));
    expect(await readPicture(folder.path, 'brown-water', 'link.svg')).toBeNull();
    expect(await readPicture(folder.path, 'brown-water', 'inside.svg')).not.toBeNull();
  });
});
