import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runLint } from '../../src/cli/lint.ts';
import type { Problem } from '../../src/lib/core/scenario/index.ts';
import { sampleText } from '../../src/lib/core/scenario/sample.fixture.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hotseat-lint-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** Writes scenario files and checks them; paths are shown from the temporary folder. */
async function lint(files: Record<string, string | Uint8Array>, json = false) {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  let out = '';
  const sink = {
    write: (text: string) => {
      out += text;
    }
  };
  const paths = Object.keys(files).map((name) => join(folder, name));
  const code = await runLint({ files: paths, json, stdout: sink, stderr: sink });
  return { code, out: out.replaceAll(`${folder}/`, '') };
}

const broken = sampleText((scenario) => {
  Object.assign(scenario.injects[0] ?? {}, { from: 'jos', headline: 'Rain' });
});

describe('the lint command', () => {
  it('says that all is well, and exits 0', async () => {
    expect(await lint({ 'cake/scenario.yaml': sampleText() })).toEqual({
      code: 0,
      out: '1 file: 0 errors, 0 warnings, 0 advice\n'
    });
  });

  it('prints place, message and remedy file by file, counts them, and exits 1', async () => {
    const { code, out } = await lint({
      'cake/scenario.yaml': broken,
      'pie/scenario.yaml': sampleText()
    });
    expect(code).toBe(1);
    expect(out).toMatchInlineSnapshot(`
      "cake/scenario.yaml:57:11  error  injects[0] (rain).from: there is no persona jos  (unknown-persona)
          Did you mean joss?
      cake/scenario.yaml:59:15  warning  injects[0] (rain).headline: a headline, but the channel is feed  (stray-headline)
          Make it a news item (\`channel: news\`), or leave the headline out.

      pie/scenario.yaml:1:5  error  id: the id is cake, but the folder is named pie  (folder-name)
          Rename one of the two: the app finds a scenario's pictures by its id.

      2 files: 2 errors, 1 warning, 0 advice
      "
    `);
  });

  it('exits 0 on warnings alone', async () => {
    const text = sampleText((scenario) => {
      Object.assign(scenario.injects[0] ?? {}, { headline: 'Rain' });
    });
    const { code, out } = await lint({ 'cake/scenario.yaml': text });
    expect(code).toBe(0);
    expect(out).toContain('1 file: 0 errors, 1 warning, 0 advice');
  });

  it('prints a JSON array with the file beside each problem', async () => {
    const { code, out } = await lint({ 'cake/scenario.yaml': broken }, true);
    const problems = JSON.parse(out) as (Problem & { file: string })[];
    expect(code).toBe(1);
    expect(problems[0]).toMatchObject({
      file: 'cake/scenario.yaml',
      severity: 'error',
      code: 'unknown-persona',
      path: 'injects[0] (rain).from',
      remedy: 'Did you mean joss?'
    });
    expect(await lint({ 'cake/scenario.yaml': sampleText() }, true)).toEqual({
      code: 0,
      out: '[]\n'
    });
  });

  it('looks for pictures beside the file', async () => {
    const text = sampleText((scenario) => {
      Object.assign(scenario.injects[0] ?? {}, { media: { file: 'rain.svg', alt: 'Rain' } });
    });
    expect((await lint({ 'cake/scenario.yaml': text })).out).toContain('no file rain.svg');
    const both = await lint({ 'cake/rain.svg': '', 'cake/scenario.yaml': text });
    expect(both.out).not.toContain('no file rain.svg');
  });

  it('gets a sentence from files that are none', async () => {
    const latin = Uint8Array.from([0x74, 0xe9, 0x0a]);
    const { code, out } = await lint({ 'big.yaml': 'x'.repeat(30_000_000), 'latin.yaml': latin });
    expect(code).toBe(1);
    expect(out).toContain('big.yaml:1:1  error  the file has 30.0 MB; at most 24 MB are read');
    expect(out).toContain('latin.yaml:1:1  error  the file is not text in UTF-8');

    let said = '';
    const sink = { write: (text: string) => (said += text) };
    // A device has no end: reading it took all of the machine's memory.
    const files = [join(folder, 'nowhere.yaml'), folder, '/dev/zero'];
    expect(await runLint({ files, json: false, stdout: sink, stderr: sink })).toBe(1);
    expect(said).toContain('there is no such file');
    expect(said).toContain('this is a folder');
    expect(said).toContain('this is a device or a pipe, not a file');
  });
});
