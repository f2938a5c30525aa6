import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { MANIFEST, PICTURE, SCRIPT, type Contents } from '../lib/server/bundle/contents.ts';
import { writeBundle } from '../lib/server/bundle/write-bundle.ts';
import { count, type Output } from './output.ts';

/**
 * Packs a scenario's folder into one zip, for another house or another machine.
 *
 * @param options.file where to write it; named after the folder when left out
 * @returns the exit code: 1 when the folder holds no scenario
 */
export async function runPack(
  options: { folder: string; file?: string | undefined } & Output
): Promise<number> {
  const folder = path.resolve(options.folder);
  const file = options.file ?? `${path.basename(folder)}.zip`;
  const there = await readdir(folder).catch(() => null);
  if (!there?.includes(SCRIPT)) {
    options.stderr.write(
      `${options.folder}: expected a folder with ${SCRIPT} in it, found ${there ? 'none' : 'no folder that can be read'}.\n`
    );
    return 1;
  }
  const pictures = await picturesIn(folder, there);
  const script = await readFile(path.join(folder, SCRIPT), 'utf8');
  const bytes = await writeBundle({ script, pictures });
  await writeFile(file, bytes);
  const others = there.filter(
    (name) => name !== SCRIPT && name !== MANIFEST && !name.startsWith('.') && !pictures.has(name)
  );
  for (const name of others)
    options.stderr.write(`${name} was left out: it is neither ${SCRIPT} nor a picture.\n`);
  options.stdout.write(
    `wrote ${file}: ${SCRIPT} and ${count(pictures.size, 'picture')}, ${(bytes.length / 1000).toFixed(0)} kB\n`
  );
  return 0;
}

async function picturesIn(folder: string, there: readonly string[]): Promise<Contents['pictures']> {
  const pictures = new Map<string, Buffer>();
  for (const name of there.filter((one) => PICTURE.test(one))) {
    const place = path.join(folder, name);
    if ((await stat(place)).isFile()) pictures.set(name, await readFile(place));
  }
  return pictures;
}
