import { writeFile } from 'node:fs/promises';
import { scenarioJsonSchemaText } from '../lib/core/scenario/index.ts';
import type { Output } from './output.ts';

/**
 * Writes the JSON Schema of scenario files.
 * @returns the exit code, 0; a path that cannot be written throws
 */
export async function runSchema({ file, stdout }: { file: string } & Output): Promise<number> {
  await writeFile(file, scenarioJsonSchemaText());
  stdout.write(`wrote ${file}\n`);
  return 0;
}
