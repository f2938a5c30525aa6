import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { SCRIPT, type BundleProblem } from '../lib/server/bundle/contents.ts';
import { knownDrawings } from '../lib/server/bundle/known-pictures.ts';
import { LARGEST_PACKED } from '../lib/server/bundle/limits.ts';
import { largeZip, readBundle } from '../lib/server/bundle/read-bundle.ts';
import { takeIn } from '../lib/server/bundle/take-in.ts';
import { count, type Output } from './output.ts';

/**
 * Unpacks a scenario that somebody packed, checked as if it were uploaded: what it may hold is bounded,
 * and its pictures are written anew.
 *
 * @param options.folder a folder that is empty or not there yet
 * @param options.scenarios the library whose own drawings are taken as they are
 * @returns the exit code: 1 when it is refused, and then nothing is written
 */
export async function runUnpack(
  options: { file: string; folder: string; scenarios: string } & Output
): Promise<number> {
  const { file, folder, stderr, stdout } = options;
  const refuse = (sentence: string): number => {
    stderr.write(`${sentence}\n`);
    return 1;
  };
  const size = (await stat(file).catch(() => null))?.size ?? null;
  if (size === null) return refuse(`${file}: there is no such file.`);
  const there = await readdir(folder).catch(() => []);
  if (there.length > 0)
    return refuse(
      `${folder}: expected a folder that is empty or not there yet, found ${count(there.length, 'file')}.`
    );
  if (size > LARGEST_PACKED) return refuse(asText(file, [largeZip(size)]));
  const read = await readBundle(await readFile(file));
  if (!read.ok) return refuse(asText(file, read.problems));
  const taken = await takeIn(read.contents, await knownDrawings(options.scenarios));
  if (!taken.ok) return refuse(asText(file, taken.problems));

  const { script, pictures } = taken.contents;
  await mkdir(folder, { recursive: true });
  for (const [name, bytes] of pictures) await writeFile(path.join(folder, name), bytes);
  await writeFile(path.join(folder, SCRIPT), script);
  for (const { file: name, note } of taken.notes) stdout.write(`${name}: ${note}\n`);
  stdout.write(`wrote ${folder}: ${SCRIPT} and ${count(pictures.size, 'picture')}\n`);
  return 0;
}

const asText = (zip: string, problems: readonly BundleProblem[]): string =>
  problems
    .map(
      ({ file, code, message, remedy }) =>
        `${zip}${file === '' ? '' : `, ${file}`}: ${message}  (${code})\n    ${remedy}`
    )
    .join('\n');
