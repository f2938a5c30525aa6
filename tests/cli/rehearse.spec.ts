import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runLibrary } from '../../src/cli/library.ts';
import { runRehearse } from '../../src/cli/rehearse.ts';
import { ROBOT_NAMES } from '../../src/lib/core/rehearsal/index.ts';
import { sampleText } from '../../src/lib/core/scenario/sample.fixture.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hotseat-rehearse-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

interface Report {
  scenario?: string;
  robots: Record<string, unknown>[];
  neverFired: string[];
}

/** Writes scenario files, each in the folder of its name, and rehearses them. */
async function rehearse(
  files: Record<string, string>,
  { robot = 'all', seed = '1', json = false } = {}
) {
  const paths: string[] = [];
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, name), { recursive: true });
    paths.push(join(folder, name, 'scenario.yaml'));
    await writeFile(join(folder, name, 'scenario.yaml'), text);
  }
  let [stdout, stderr] = ['', ''];
  const code = await runRehearse({
    files: paths,
    robot,
    seed,
    json,
    stdout: { write: (text: string) => (stdout += text) },
    stderr: { write: (text: string) => (stderr += text) }
  });
  return { code, stdout, stderr: stderr.replaceAll(`${folder}/`, '') };
}

const cake = sampleText();
const pie = sampleText((scenario) => {
  scenario.id = 'pie';
  scenario.title = 'The pie';
});

describe('the rehearse command', () => {
  it('prints tables that fit into 80 columns', async () => {
    const { code, stdout, stderr } = await rehearse({ cake });
    expect([code, stderr]).toEqual([0, '']);
    const lines = stdout.split('\n');
    expect(lines[0]).toBe('The birthday cake (cake): 30 minutes, 4 injects, seed 1');
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    for (const robot of ROBOT_NAMES) expect(stdout).toMatch(new RegExp(`^${robot} .* ms$`, 'm'));
  });

  it('shows the rows of one robot, what comes when, and what did not fire', async () => {
    const { stdout } = await rehearse({ cake }, { robot: 'silent' });
    // What silence costs is the audience's business, and how long it took is the machine's.
    const shown = stdout.replace(/(?<=70 {3})\d+ {3}\d+/, 'NN   NN').replace(/ +\d+ ms/, '   0 ms');
    expect(shown).toMatchInlineSnapshot(`
      "The birthday cake (cake): 30 minutes, 4 injects, seed 1

      robot       answered speed ackn apol tran pers  trust  low  end  injects   took
      silent           0/1   0.0    –    –    –    –     70   NN   NN      4/4   0 ms

      Posts that need an answer, by the minute in which they come
      silent     ··█···························
                 0         10        20
                 one column: a minute; █ is 1, · none

      Injects that did not fire
        silent     all fired

      "
    `);
  });

  it('prints one object of JSON, with nothing beside what is promised', async () => {
    const { code, stdout } = await rehearse({ cake }, { json: true });
    const { robots, neverFired, ...rest } = JSON.parse(stdout) as Report;
    expect([code, rest]).toEqual([0, {}]);
    expect(neverFired).toEqual([]);
    expect(robots.map(({ robot }) => robot)).toEqual(ROBOT_NAMES);
    for (const robot of robots) {
      expect(Object.keys(robot)).toEqual([
        'robot',
        'ratings',
        'trust',
        'injects',
        'answered',
        'needed'
      ]);
    }
    expect(robots[0]).toMatchObject({
      robot: 'silent',
      ratings: { speed: 0, acknowledgment: null },
      trust: { start: 70 },
      injects: { fired: 4, total: 4, never: [] },
      answered: 0,
      needed: 1
    });
  });

  it('prints an array of several files, each with its scenario', async () => {
    const { stdout } = await rehearse({ cake, pie }, { json: true, robot: 'exemplary' });
    const reports = JSON.parse(stdout) as Report[];
    expect(reports.map(({ scenario }) => scenario)).toEqual(['cake', 'pie']);
    expect(reports[0]?.robots).toHaveLength(1);
  });

  it('plays the same by the same seed', async () => {
    const play = async (seed: string) =>
      (await rehearse({ cake }, { json: true, seed, robot: 'average' })).stdout;
    expect(await play('7')).toBe(await play('7'));
  });

  it('reports a broken file as the lint does, rehearses the others, and exits 1', async () => {
    const broken = sampleText((scenario) => {
      Object.assign(scenario.injects[0] ?? {}, { from: 'jos' });
    });
    const { code, stdout, stderr } = await rehearse({ cake: broken, pie }, { robot: 'silent' });
    expect(code).toBe(1);
    expect(stderr).toMatchInlineSnapshot(`
      "cake/scenario.yaml:57:11  error  injects[0] (rain).from: there is no persona jos  (unknown-persona)
          Did you mean joss?
      "
    `);
    expect(stdout).toContain('The pie (pie)');
  });

  it.each([
    [
      { robot: 'silnt' },
      '--robot: found "silnt"; expected all or one of silent, copy-paste, defensive, average, exemplary.\n'
    ],
    [{ seed: 'x' }, '--seed: found "x"; expected a whole number from 0.\n'],
    [{ seed: '-1' }, '--seed: found "-1"; expected a whole number from 0.\n']
  ])('refuses %o in a sentence', async (options, sentence) => {
    expect(await rehearse({ cake }, options)).toEqual({ code: 1, stdout: '', stderr: sentence });
  });

  it('says what is wrong with a file that is none', async () => {
    let said = '';
    const sink = { write: (text: string) => (said += text) };
    const files = [join(folder, 'nowhere.yaml')];
    const options = { files, robot: 'all', seed: '1', json: true };
    expect(await runRehearse({ ...options, stdout: sink, stderr: sink })).toBe(1);
    expect(said).toContain('there is no such file');
  });
});

describe('the library command', () => {
  it('writes nothing while a scenario has an error', async () => {
    await mkdir(join(folder, 'cake'));
    await writeFile(join(folder, 'cake', 'scenario.yaml'), 'id: [');
    let said = '';
    const sink = { write: (text: string) => (said += text) };
    const file = join(folder, 'library.md');
    expect(await runLibrary({ folder, file, stdout: sink, stderr: sink })).toBe(1);
    expect(said).toContain('cake/scenario.yaml:');
    expect(said).not.toContain('wrote');
  });
});
