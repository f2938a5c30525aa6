import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  truncate,
  writeFile
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runPack } from '../../src/cli/pack.ts';
import { runUnpack } from '../../src/cli/unpack.ts';
import { withPlace } from '../../src/lib/server/pictures/files.fixture.ts';
import { forgedZip } from '../../src/lib/server/bundle/zip.fixture.ts';

let folder: string;
const at = (...names: string[]) => join(folder, ...names);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hotseat-pack-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** Runs a command; paths are shown from the temporary folder. */
async function run(
  command: (output: {
    stdout: { write(text: string): void };
    stderr: { write(text: string): void };
  }) => Promise<number>
) {
  let out = '';
  const sink = {
    write: (text: string) => {
      out += text;
    }
  };
  const code = await command({ stdout: sink, stderr: sink });
  return { code, out: out.replaceAll(`${folder}/`, '') };
}
const pack = (from: string, to: string) =>
  run((output) => runPack({ folder: from, file: at(to), ...output }));
const unpack = (from: string, to: string) =>
  run((output) => runUnpack({ file: at(from), folder: at(to), scenarios: 'scenarios', ...output }));
const filesIn = async (place: string): Promise<Record<string, string>> =>
  Object.fromEntries(
    await Promise.all(
      (await readdir(place)).map(async (name) => [
        name,
        await readFile(join(place, name), 'base64')
      ])
    )
  ) as Record<string, string>;

describe('the pack and unpack commands', () => {
  it('carry each scenario of the library from one folder to another as it is', async () => {
    for (const id of await readdir('scenarios')) {
      expect((await pack(join('scenarios', id), `${id}.zip`)).code).toBe(0);
      expect(await unpack(`${id}.zip`, id)).toEqual({
        code: 0,
        out: `wrote ${id}: scenario.yaml and 3 pictures\n`.replace(
          '3 pictures',
          `${String((await readdir(at(id))).length - 1)} pictures`
        )
      });
      expect(await filesIn(at(id))).toEqual(await filesIn(join('scenarios', id)));
    }
  });

  it('give the same zip for the same folder, and say what they left out', async () => {
    await cp('scenarios/bin-day', at('copy'), { recursive: true });
    await writeFile(at('copy', 'notes.txt'), 'x');
    await writeFile(at('copy', '.DS_Store'), 'x');
    const { out } = await pack(at('copy'), 'copy.zip');
    expect(out).toMatch(
      /^notes\.txt was left out: it is neither scenario\.yaml nor a picture\.\nwrote copy\.zip: scenario\.yaml and 3 pictures, \d+ kB\n$/
    );
    await pack('scenarios/bin-day', 'bin-day.zip');
    expect((await readFile(at('copy.zip'))).equals(await readFile(at('bin-day.zip')))).toBe(true);
  });

  it('rewrite a photograph on its way in, and say so', async () => {
    await mkdir(at('kerb'));
    await writeFile(at('kerb', 'Kerb.jpg'), await withPlace());
    await writeFile(at('kerb', 'scenario.yaml'), 'injects:\n  - media: { file: Kerb.jpg }\n');
    await pack(at('kerb'), 'kerb.zip');
    const { out } = await unpack('kerb.zip', 'in');
    expect(out).toContain(
      'Kerb.jpg: What the camera wrote into it (place, time, device) was taken out.'
    );
    const [picture = ''] = (await readdir(at('in'))).filter((name) => name.endsWith('.webp'));
    expect(await readFile(at('in', 'scenario.yaml'), 'utf8')).toBe(
      `injects:\n  - media: { file: ${picture} }\n`
    );
  });

  it('refuse what is no scenario, and write nothing', async () => {
    await mkdir(at('empty'));
    expect(await pack(at('empty'), 'empty.zip')).toEqual({
      code: 1,
      out: 'empty: expected a folder with scenario.yaml in it, found none.\n'
    });
    expect((await pack(at('gone'), 'gone.zip')).out).toContain('found no folder that can be read');
    expect(await unpack('gone.zip', 'in')).toEqual({
      code: 1,
      out: 'gone.zip: there is no such file.\n'
    });

    await writeFile(
      at('bad.zip'),
      forgedZip([
        { name: 'scenario.yaml', data: 'id: cake' },
        { name: '../../out.svg', data: '<svg/>' }
      ])
    );
    expect(await unpack('bad.zip', 'in')).toEqual({
      code: 1,
      out: 'bad.zip, ../../out.svg: expected a name inside the zip, found a path that leads out of it  (climbing-path)\n    Pack the folder of the scenario again, with hotseat pack or the studio.\n'
    });
    await writeFile(at('large.zip'), '');
    await truncate(at('large.zip'), 5_000_000_000);
    expect((await unpack('large.zip', 'in')).out).toContain(
      'expected at most 40.0 MB, found 5000.0 MB'
    );
    expect(await readdir(folder)).toEqual(['bad.zip', 'empty', 'large.zip']);
  });

  it('write into no folder that holds something already', async () => {
    await pack('scenarios/bin-day', 'bin-day.zip');
    await mkdir(at('full'));
    await symlink('/etc/hostname', at('full', 'kerb.svg'));
    expect(await unpack('bin-day.zip', 'full')).toEqual({
      code: 1,
      out: 'full: expected a folder that is empty or not there yet, found 1 file.\n'
    });
  });
});
