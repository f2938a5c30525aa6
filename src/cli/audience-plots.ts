import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Output } from './output.ts';
import { audiencePlots } from './plots/audience.ts';

/**
 * Writes the plots of docs/audience.md from the model itself, so that they cannot say anything else.
 * @returns the exit code
 */
export async function runAudiencePlots({
  folder,
  stdout
}: { folder: string } & Output): Promise<number> {
  await mkdir(folder, { recursive: true });
  for (const [name, svg] of Object.entries(audiencePlots())) {
    const file = path.join(folder, name);
    await writeFile(file, svg);
    stdout.write(`wrote ${file}\n`);
  }
  return 0;
}
