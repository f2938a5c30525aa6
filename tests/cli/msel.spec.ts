import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runMselIn, runMselOut, type MselIn } from '../../src/cli/msel.ts';
import { parseScenario } from '../../src/lib/core/scenario/index.ts';

const SCENARIO = 'scenarios/do-not-drink/scenario.yaml';
let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'hotseat-msel-'))));
afterAll(() => rm(folder, { recursive: true }));

function collector() {
  const said = { stdout: '', stderr: '' };
  return {
    said,
    stdout: { write: (text: string) => void (said.stdout += text) },
    stderr: { write: (text: string) => void (said.stderr += text) }
  };
}

async function msel(given: Partial<MselIn> & { file: string }) {
  const { said, ...streams } = collector();
  const code = await runMselIn({
    into: undefined,
    out: undefined,
    sheet: undefined,
    map: [],
    short: undefined,
    start: undefined,
    pace: '1',
    same: 'replace',
    hidden: false,
    today: '2026-04-23',
    ...given,
    ...streams
  });
  return { code, ...said };
}

it.each(['xlsx', 'csv'])(
  'a scenario goes out as %s and comes in again, to the letter',
  async (format) => {
    const out = join(folder, `sheet.${format}`);
    const { said, ...streams } = collector();
    expect(await runMselOut({ file: SCENARIO, format, profile: 'hotseat', out, ...streams })).toBe(
      0
    );
    expect(said.stdout).toBe(`${out}: 98 rows\n`);
    const into = join(folder, 'scenario.yaml');
    const text = await readFile(SCENARIO, 'utf8');
    await writeFile(into, text);
    const { code, stderr } = await msel({ file: out, into });
    expect(stderr).toContain('90 injects, 0 new personas');
    expect(code).toBe(0);
    expect(await readFile(into, 'utf8')).toBe(text);
    const made = await msel({ file: out });
    expect(parseScenario(made.stdout).scenario?.injects).toEqual(
      parseScenario(text).scenario?.injects
    );
  }
);

it('says which column went where, row by row what could not be used, and takes a choice', async () => {
  const file = join(folder, 'odd.csv');
  await writeFile(file, 'When,Who,Words\n09:00,Ann,hello\nsoon,Bo,there\n09:10,Bo,again\n');
  const { code, stderr, stdout } = await msel({
    file,
    map: ['Who=from', 'Words=text', 'When=time']
  });
  expect(code).toBe(0);
  expect(stderr).toContain('  Words: text\n');
  expect(stderr).toContain('row 3 is skipped: found “soon”; expected a time such as');
  expect(stderr).toContain('Times count from the earliest, 09:00');
  expect(parseScenario(stdout).scenario?.injects.map(({ at }) => at)).toEqual([0, 600_000]);
});

it('says what is wrong with what it was asked', async () => {
  const file = join(folder, 'odd.csv');
  expect((await msel({ file: join(folder, 'none.csv') })).stderr).toContain('cannot be read');
  expect((await msel({ file, map: ['Nose=text'] })).stderr).toContain(
    'expected a heading of the sheet'
  );
  expect((await msel({ file, map: ['Who=nose'] })).stderr).toContain(
    'found the meaning nose; expected id, time'
  );
  expect((await msel({ file, pace: 'fast' })).stderr).toContain('found the pace fast');
  expect((await msel({ file, sheet: 'Other' })).stderr).toContain(
    'found no sheet Other; expected odd.csv'
  );
  const { said, ...streams } = collector();
  expect(
    await runMselOut({
      file: SCENARIO,
      format: 'pdf',
      profile: 'hotseat',
      out: undefined,
      ...streams
    })
  ).toBe(1);
  expect(said.stderr).toBe('found the format pdf; expected xlsx or csv.\n');
});
