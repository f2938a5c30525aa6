import { crc32 } from 'node:zlib';
import { isUtf8 } from 'node:buffer';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { MANIFEST, SCRIPT, type BundleProblem, type Contents } from './contents.ts';
import { judge, megabytes, nameOf, shown } from './entry.ts';
import { LARGEST_PACKED, LARGEST_UNPACKED, MOST_FILES } from './limits.ts';
import { againstManifest } from './manifest.ts';

export type ReadBundle =
  { ok: true; contents: Contents } | { ok: false; problems: [BundleProblem, ...BundleProblem[]] };

/** More of them help nobody. */
const MOST_PROBLEMS = 20;

/**
 * Unpacks a scenario that anybody may have packed. Names, kinds and sizes are judged by the zip's own list
 * before anything is unpacked; while it is, a file that turns out larger than it said ends it. What comes
 * back is text and bytes: whether the text is a scenario, and the bytes are pictures, is seen later.
 *
 * It takes at most `LARGEST_UNPACKED` bytes beside the zip, and never throws.
 */
export async function readBundle(bytes: Buffer): Promise<ReadBundle> {
  if (bytes.length > LARGEST_PACKED) return refused(largeZip(bytes.length));
  let zip: ZipFile;
  try {
    zip = await yauzl.fromBufferPromise(bytes, { decodeStrings: false, lazyEntries: true });
  } catch {
    return refused(notAZip());
  }
  try {
    return await read(zip);
  } catch (error) {
    if (error instanceof Refused) return refused(error.problem);
    return refused(damaged());
  } finally {
    zip.close();
  }
}

class Refused extends Error {
  constructor(readonly problem: BundleProblem) {
    super(problem.message);
  }
}

interface Listed {
  entry: Entry;
  folder: string;
  name: string;
}

async function read(zip: ZipFile): Promise<ReadBundle> {
  if (zip.entryCount > MOST_FILES)
    return refused(
      whole(
        'many-files',
        `expected at most ${String(MOST_FILES)} files, found ${String(zip.entryCount)}`,
        'Pack the folder of one scenario.'
      )
    );
  const { listed, problems } = await list(zip);
  problems.push(...together(listed));
  if (problems[0]) return refused(problems[0], ...problems.slice(1));

  const files = new Map<string, Buffer>();
  for (const { entry, name } of listed) files.set(name, await unpack(zip, entry));
  return contentsOf(files);
}

async function list(zip: ZipFile): Promise<{ listed: Listed[]; problems: BundleProblem[] }> {
  const listed: Listed[] = [];
  const problems: BundleProblem[] = [];
  for await (const entry of zip.eachEntry()) {
    const judged = judge(entry);
    if (judged.kind === 'wrong') problems.push(judged.problem);
    else if (judged.kind === 'file')
      listed.push({ entry, folder: judged.folder, name: judged.name });
  }
  return { listed, problems };
}

/** What no file shows by itself. */
function together(listed: readonly Listed[]): BundleProblem[] {
  const problems: BundleProblem[] = [];
  const seen = new Map<string, string>();
  for (const { folder, name } of listed) {
    const path = folder === '' ? name : `${folder}/${name}`;
    const before = seen.get(path.toLowerCase());
    if (before !== undefined)
      problems.push({
        code: 'same-name',
        file: path,
        message:
          before === path
            ? 'expected each name once, found it twice'
            : `expected names that differ by more than capitals, found ${before} as well`,
        remedy: 'Give each file a name of its own.'
      });
    seen.set(path.toLowerCase(), path);
  }
  const total = listed.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
  if (total > LARGEST_UNPACKED)
    problems.push(
      whole(
        'large-contents',
        `expected at most ${megabytes(LARGEST_UNPACKED)} when unpacked, found ${megabytes(total)}`,
        'Save the pictures smaller: 1,600 pixels on their longest side are enough.'
      )
    );
  const scripts = listed.filter(({ name }) => name === SCRIPT);
  if (scripts.length === 0) problems.push(noScript());
  else if (new Set(listed.map(({ folder }) => folder)).size > 1)
    problems.push(scripts.length > 1 ? twoScripts(scripts) : apart());
  return problems;
}

/** The library ends it when more or less comes than the list said; what comes is what was packed, by its sum. */
async function unpack(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const stream = await zip.openReadStreamPromise(entry);
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  const bytes = Buffer.concat(parts);
  if (crc32(bytes) !== entry.crc32) throw new Refused({ ...damaged(), file: shown(nameOf(entry)) });
  return bytes;
}

function contentsOf(files: Map<string, Buffer>): ReadBundle {
  const manifest = files.get(MANIFEST);
  files.delete(MANIFEST);
  const problems = manifest ? againstManifest(manifest.toString('utf8'), files) : [];
  const script = files.get(SCRIPT) ?? Buffer.alloc(0);
  if (!isUtf8(script))
    problems.unshift({
      code: 'not-text',
      file: SCRIPT,
      message: 'expected text in UTF-8, found something else',
      remedy: 'Save the scenario as plain text in UTF-8.'
    });
  if (problems[0]) return refused(problems[0], ...problems.slice(1));
  files.delete(SCRIPT);
  // As the studio takes it: no database keeps a NUL.
  const text = script.toString('utf8').replaceAll('\0', '');
  return { ok: true, contents: { script: text, pictures: files } };
}

/** Of what is refused before it is read. */
export const largeZip = (bytes: number): BundleProblem =>
  whole(
    'large-zip',
    `expected at most ${megabytes(LARGEST_PACKED)}, found ${megabytes(bytes)}`,
    'Save the pictures smaller: 1,600 pixels on their longest side are enough.'
  );

const refused = (first: BundleProblem, ...others: BundleProblem[]): ReadBundle => ({
  ok: false,
  problems: [first, ...others.slice(0, MOST_PROBLEMS - 1)]
});
const whole = (code: string, message: string, remedy: string): BundleProblem => ({
  code,
  file: '',
  message,
  remedy
});
const notAZip = () =>
  whole(
    'not-a-zip',
    'expected a zip with a scenario in it, found another kind of file, or one that is cut off',
    'Pack the folder of a scenario with hotseat pack, or take it from the studio.'
  );
const damaged = () =>
  whole(
    'damaged-zip',
    'expected a whole zip, found one that is cut off or damaged',
    'Fetch it once more, or pack it again.'
  );
const noScript = () =>
  whole(
    'no-script',
    `expected a file ${SCRIPT}, found none`,
    `Pack the folder in which ${SCRIPT} is.`
  );
const twoScripts = (scripts: readonly Listed[]) =>
  whole(
    'two-scripts',
    `expected one ${SCRIPT}, found ${String(scripts.length)}: ${scripts
      .map(({ folder, name }) => shown(folder === '' ? name : `${folder}/${name}`))
      .slice(0, 5)
      .join(', ')}`,
    'Pack one scenario at a time.'
  );
const apart = () =>
  whole(
    'scattered',
    `expected ${SCRIPT} and its pictures in one place, found them in several folders`,
    `Put the pictures beside ${SCRIPT}, and pack that folder.`
  );
