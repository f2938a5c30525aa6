import { open, readdir } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { readScenario, type Problem, type Scenario } from '../lib/core/scenario/index.ts';
import { MOST_BYTES } from '../lib/core/scenario/long-text.ts';

/**
 * Reads and checks a scenario file.
 * @returns what was found, and the scenario where the text fits the schema; a file that cannot be read
 * is a problem like others
 */
export async function readScenarioFile(
  file: string
): Promise<{ scenario: Scenario | null; problems: Problem[] }> {
  const content = await readText(file);
  if (!content.ok)
    return { scenario: null, problems: [unreadable(content.message, content.remedy)] };
  const folder = dirname(resolve(file));
  return readScenario(content.text, { folder: basename(folder), files: await readdir(folder) });
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
    if (size > MOST_BYTES)
      return {
        ok: false,
        message: `the file has ${(size / 1_000_000).toFixed(1)} MB; at most ${String(MOST_BYTES / 1_000_000)} MB are read`,
        remedy: 'A scenario has at most 10,000 injects. Keep pictures as files beside it.'
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
    at: [],
    line: 1,
    column: 1,
    message,
    remedy
  };
}

/** A problem as an author reads it: its place, what is wrong, and on the next line what would mend it. */
export function problemLine(
  file: string,
  { line, column, path, severity, code, message, remedy }: Problem
): string {
  const place = path === '' ? '' : `${path}: `;
  return `${file}:${String(line)}:${String(column)}  ${severity}  ${place}${message}  (${code})\n    ${remedy}`;
}
