import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hotseat-cli-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** Runs the command as `npm run hotseat` does. */
function hotseat(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', 'src/cli/hotseat.ts', ...args],
      (_error, stdout, stderr) => {
        resolve({ code: child.exitCode ?? -1, stdout, stderr });
      }
    );
  });
}

describe('hotseat', () => {
  it('tells what there is', async () => {
    const { code, stdout } = await hotseat('--help');
    expect(code).toBe(0);
    expect(stdout).toMatch(/lint .*<files/);
    expect(stdout).toMatch(/schema/);
  });

  it('answers an unknown command with the nearest, and exits 1', async () => {
    const { code, stderr } = await hotseat('lnit');
    expect(code).toBe(1);
    expect(stderr).toContain('Did you mean lint?');
  });

  it('exits with the code of the lint', async () => {
    const file = join(folder, 'scenario.yaml');
    await writeFile(file, 'id: [');
    const { code, stdout } = await hotseat('lint', file);
    expect(code).toBe(1);
    expect(stdout).toContain('1 file: 1 error');
  });

  it('writes the JSON Schema', async () => {
    const file = join(folder, 'schema.json');
    expect((await hotseat('schema', '--out', file)).code).toBe(0);
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ title: 'Hotseat scenario' });
  });
});
