import type { Problem } from '../lib/core/scenario/index.ts';
import { count, type Output } from './output.ts';
import { problemLine, readScenarioFile } from './scenario-file.ts';

interface Checked {
  file: string;
  problems: Problem[];
}

/**
 * Checks scenario files and prints what was found.
 * @returns the exit code: 1 when a file has an error, else 0 (warnings and advice alone pass)
 */
export async function runLint(
  options: { files: readonly string[]; json: boolean } & Output
): Promise<number> {
  const checked: Checked[] = [];
  for (const file of options.files) {
    const { problems } = await readScenarioFile(file);
    checked.push({ file, problems });
  }
  options.stdout.write(options.json ? asJson(checked) : asText(checked));
  return checked.some(({ problems }) => problems.some(({ severity }) => severity === 'error'))
    ? 1
    : 0;
}

function asJson(checked: Checked[]): string {
  return `${JSON.stringify(
    checked.flatMap(({ file, problems }) => problems.map((problem) => ({ file, ...problem }))),
    null,
    2
  )}\n`;
}

function asText(checked: Checked[]): string {
  const blocks = checked
    .filter(({ problems }) => problems.length > 0)
    .map(({ file, problems }) => problems.map((problem) => problemLine(file, problem)).join('\n'));
  return [...blocks, summary(checked)].join('\n\n') + '\n';
}

function summary(checked: Checked[]): string {
  const all = checked.flatMap(({ problems }) => problems);
  const counted = (['error', 'warning', 'advice'] as const).map((severity) => {
    const number = all.filter((problem) => problem.severity === severity).length;
    return severity === 'advice' ? `${String(number)} advice` : count(number, severity);
  });
  return `${count(checked.length, 'file')}: ${counted.join(', ')}`;
}
