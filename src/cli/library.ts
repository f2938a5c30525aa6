import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { libraryText } from './library-text.ts';
import { count, type Output } from './output.ts';
import { rehearseAll, robotsNamed, type Rehearsal } from './rehearse.ts';
import { problemLine, readScenarioFile } from './scenario-file.ts';

/** The robots of the library's tables always play by this seed. */
const SEED = 1;

/**
 * Rehearses every scenario of a folder and writes the library's page.
 * @returns the exit code: 1 when a scenario has an error, and then nothing is written
 */
export async function runLibrary(
  options: { folder: string; file: string } & Output
): Promise<number> {
  const { folder, file, stdout, stderr } = options;
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const rehearsals: Rehearsal[] = [];
  let code = 0;
  for (const name of names.sort()) {
    const path = join(folder, name, 'scenario.yaml');
    const { scenario, problems } = await readScenarioFile(path);
    const errors = problems.filter(({ severity }) => severity === 'error');
    for (const problem of errors) stderr.write(`${problemLine(path, problem)}\n`);
    if (scenario && errors.length === 0)
      rehearsals.push(rehearseAll(scenario, robotsNamed('all') ?? [], SEED));
    else code = 1;
  }
  if (code === 0) {
    await writeFile(file, libraryText(rehearsals));
    stdout.write(`wrote ${file}: ${count(rehearsals.length, 'scenario')}\n`);
  }
  return code;
}
