import { open, readdir } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { readScenario, type Problem } from '../lib/core/scenario/index.ts';
import { count, type Output } from './output.ts';

/** A million characters, the most a scenario may have, fill four million bytes at the utmost. */
const MAX_BYTES = 4_000_000;

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
  for (const file of options.files) checked.push({ file, problems: await check(file) });
  options.stdout.write(options.json ? asJson(checked) : asText(checked));
  return checked.some(({ problems }) => problems.some(({ severity }) => severity === 'error'))
    ? 1
    : 0;
}

async function check(file: string): Promise<Problem[]> {
  const content = await readText(file);
  if (!content.ok) return [unreadable(content.message, content.remedy)];
  const folder = dirname(resolve(file));
  return readScenario(content.text, { folder: basename(folder), files: await readdir(folder) })
    .problems;
}

type Content = { ok: true; text: string } | { ok: false; message: string; remedy: string };

async function readText(file: string): Promise<Content> {
  let handle;
  try {
    handle = await open(file);
    const found = await handle.stat();
    // A device or a pipe has no size and may have no end.
    if (!found.isFile() && !found.isDirectory())
      return {
        ok: false,
        message: 'this is a device or a pipe, not a file',
        remedy: 'Name scenario files, such as scenarios/*/scenario.yaml.'
      };
    const { size } = found;
    if (size > MAX_BYTES)
      return {
        ok: false,
        message: `the file has ${(size / 1_000_000).toFixed(1)} MB; at most ${String(MAX_BYTES / 1_000_000)} MB are read`,
        remedy: 'A scenario is a script of some thousand lines. Keep pictures as files beside it.'
      };
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await handle.readFile());
    return { ok: true, text };
  } catch (error) {
    return { ok: false, ...explainReadError(error) };
  } finally {
    await handle?.close();
  }
}

function explainReadError(error: unknown): { message: string; remedy: string } {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT')
    return {
      message: 'there is no such file',
      remedy: 'Name scenario files, such as scenarios/*/scenario.yaml.'
    };
  if (code === 'EISDIR')
    return {
      message: 'this is a folder',
      remedy: 'Name the scenario.yaml inside it.'
    };
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
    return {
      message: 'the file is not text in UTF-8',
      remedy: 'Save the scenario as plain text in UTF-8.'
    };
  return {
    message: `the file cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    remedy: 'Check its permissions.'
  };
}

function unreadable(message: string, remedy: string): Problem {
  return {
    severity: 'error',
    code: 'unreadable',
    path: '',
    line: 1,
    column: 1,
    message,
    remedy
  };
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
    .map(({ file, problems }) => problems.map((problem) => line(file, problem)).join('\n'));
  return [...blocks, summary(checked)].join('\n\n') + '\n';
}

function line(file: string, { line, column, path, severity, code, message, remedy }: Problem) {
  const place = path === '' ? '' : `${path}: `;
  return `${file}:${String(line)}:${String(column)}  ${severity}  ${place}${message}  (${code})\n    ${remedy}`;
}

function summary(checked: Checked[]): string {
  const all = checked.flatMap(({ problems }) => problems);
  const counted = (['error', 'warning', 'advice'] as const).map((severity) => {
    const number = all.filter((problem) => problem.severity === severity).length;
    return severity === 'advice' ? `${String(number)} advice` : count(number, severity);
  });
  return `${count(checked.length, 'file')}: ${counted.join(', ')}`;
}
