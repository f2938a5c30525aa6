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
    expect(stdout).toMatch(/rehearse .*<files/);
    expect(stdout).toMatch(/library/);
    expect(stdout).toMatch(/schema/);
    expect(stdout).toMatch(/score .*<items>/);
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

  it('rehearses a scenario of the library', async () => {
    const file = 'scenarios/do-not-drink/scenario.yaml';
    const { code, stdout } = await hotseat('rehearse', file, '--robot', 'silent', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ robots: [{ robot: 'silent', answered: 0 }] });
  });

  it('writes the JSON Schema', async () => {
    const file = join(folder, 'schema.json');
    expect((await hotseat('schema', '--out', file)).code).toBe(0);
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ title: 'Hotseat scenario' });
  });

  it('says in a sentence when a file cannot be written', async () => {
    const { code, stderr } = await hotseat('schema', '--out', join(folder, 'no', 'such.json'));
    expect(code).toBe(1);
    expect(stderr).toMatch(/^hotseat: .*no such file or directory.*\n$/);
  });

  it('refuses to score without settings', async () => {
    const { code, stderr } = await hotseat('score', 'items.jsonl');
    expect(code).toBe(1);
    expect(stderr).toContain('--settings');
  });

  it('ends quietly when nobody reads on', async () => {
    const files = Array.from({ length: 3000 }, (_, i) => `no-${String(i)}`).join(' ');
    const lint = `"${process.execPath}" --import tsx src/cli/hotseat.ts lint ${files}`;
    const { stdout, stderr } = await new Promise<{ stdout: string; stderr: string }>((resolve) => {
      execFile('sh', ['-c', `${lint} | head -n 1`], (_error, stdout, stderr) => {
        resolve({ stdout, stderr });
      });
    });
    expect(stdout).toContain('no-0:1:1');
    expect(stderr).toBe('');
  });
});
