import yauzl, { type Entry } from 'yauzl';
import { MANIFEST, PICTURE, SCRIPT, type BundleProblem } from './contents.ts';
import { LARGEST_FILE, LARGEST_SCRIPT, MOST_GROWTH, SMALL } from './limits.ts';

/** What a file in a zip is to us, by what the zip's own list says of it: nothing is unpacked for that. */
export type Judged =
  | { kind: 'file'; folder: string; name: string }
  | { kind: 'passed over' }
  | { kind: 'wrong'; problem: BundleProblem };

const KIND_BITS = 0o170000;
const REGULAR = 0o100000;
const FOLDER = 0o040000;
const LINK = 0o120000;
/** Systems whose files carry their kind: Unix, and macOS since it is one. */
const UNIX = [3, 19];
/** Stored as it is, and deflated. */
const METHODS = [0, 8];
/** What systems leave beside one's files. */
const LITTER = /(?:^|\/)(?:__MACOSX\/.*|\.DS_Store|\._[^/]*|Thumbs\.db|desktop\.ini)$/i;

/** What would break a line, or turn it round. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** The name as it stands in the zip, backslashes and all. */
export function nameOf(entry: Entry): string {
  return yauzl.getFileNameLowLevel(
    entry.generalPurposeBitFlag,
    entry.fileNameRaw,
    entry.extraFields,
    true
  );
}

export function judge(entry: Entry): Judged {
  const path = nameOf(entry);
  const wrong = (code: string, message: string, remedy: string): Judged => ({
    kind: 'wrong',
    problem: { code, file: shown(path), message, remedy }
  });

  if (path === '' || path.search(UNPRINTABLE) !== -1)
    return wrong('odd-name', 'its name is empty, or has characters that are not shown', REPACK);
  if (/^[/\\]|^[a-z]:/i.test(path))
    return wrong(
      'absolute-path',
      'expected a name inside the zip, found a path from the root',
      REPACK
    );
  const steps = path.split(/[/\\]/);
  if (steps.some((step) => step === '..' || step === '.'))
    return wrong(
      'climbing-path',
      'expected a name inside the zip, found a path that leads out of it',
      REPACK
    );
  if (path.includes('\\')) return wrong('odd-name', 'expected a name without \\', REPACK);

  const kind = kindOf(entry);
  if (kind === LINK)
    return wrong(
      'link',
      'expected a file, found a link to another place',
      'Put the file itself into the zip.'
    );
  if (kind !== 0 && kind !== REGULAR && kind !== FOLDER)
    return wrong('device', 'expected a file, found a device or a pipe', 'Leave it out.');
  if (LITTER.test(path)) return { kind: 'passed over' };
  if (kind === FOLDER || path.endsWith('/')) {
    return steps.filter(Boolean).length > 1
      ? wrong('deep-folder', DEEP, FLAT)
      : { kind: 'passed over' };
  }
  if (steps.length > 2) return wrong('deep-folder', DEEP, FLAT);

  const [name = '', folder = ''] = steps.reverse();
  if (![SCRIPT, MANIFEST].includes(name) && !PICTURE.test(name))
    return wrong(
      'unknown-file',
      `expected ${SCRIPT}, ${MANIFEST} and pictures (svg, png, jpg, webp; up to 80 letters, digits, - and _ in their names)`,
      'Leave it out, or give the picture a plain name.'
    );
  return wrongData(entry, name, wrong) ?? { kind: 'file', folder, name };
}

const REPACK = 'Pack the folder of the scenario again, with hotseat pack or the studio.';
const DEEP = `expected ${SCRIPT} and its pictures in one place, found a folder in a folder`;
const FLAT = `Put the pictures beside ${SCRIPT}, and pack that folder.`;

function wrongData(
  entry: Entry,
  name: string,
  wrong: (code: string, message: string, remedy: string) => Judged
): Judged | null {
  const { compressedSize, uncompressedSize, compressionMethod } = entry;
  if (entry.isEncrypted())
    return wrong(
      'encrypted',
      'expected plain files, found one behind a password',
      'Pack it again without a password.'
    );
  if (!METHODS.includes(compressionMethod))
    return wrong(
      'unknown-compression',
      `expected a zip that is stored or deflated, found method ${String(compressionMethod)}`,
      'Pack it again as an ordinary zip.'
    );
  const most = name === SCRIPT || name === MANIFEST ? LARGEST_SCRIPT : LARGEST_FILE;
  if (uncompressedSize > most)
    return wrong(
      'large-file',
      `expected at most ${megabytes(most)}, found ${megabytes(uncompressedSize)}`,
      name === SCRIPT
        ? 'A scenario is a script of some thousand lines.'
        : 'Save the picture smaller.'
    );
  if (uncompressedSize > SMALL && uncompressedSize > MOST_GROWTH * compressedSize)
    return wrong(
      'bomb',
      `expected a file that grows at most ${String(MOST_GROWTH)} times when unpacked, found ${times(entry)}`,
      'Such files are made to fill memories. Pack the folder of the scenario again.'
    );
  return null;
}

function kindOf({ versionMadeBy, externalFileAttributes }: Entry): number {
  return UNIX.includes(versionMadeBy >> 8) ? (externalFileAttributes >>> 16) & KIND_BITS : 0;
}

/** A name from outside, short enough for a line. */
export const shown = (path: string): string => path.replace(UNPRINTABLE, '?').slice(0, 100);
export const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
const times = ({ compressedSize, uncompressedSize }: Entry): string =>
  compressedSize === 0
    ? 'one that grows from nothing'
    : `one that grows ${Math.round(uncompressedSize / compressedSize).toLocaleString('en')} times`;
