import { kindOf } from '../pictures/kind.ts';
import { takePicture } from '../pictures/take-picture.ts';
import { SCRIPT, type BundleProblem, type Contents } from './contents.ts';
import type { IsKnown } from './known-pictures.ts';
import { renamePictures } from './rename-pictures.ts';

/** What was done to a picture that its author may not expect. */
export interface PictureNote {
  file: string;
  note: string;
}

export type TakenIn =
  | { ok: true; contents: Contents; notes: PictureNote[] }
  | { ok: false; problems: [BundleProblem, ...BundleProblem[]] };

/** Milliseconds for all pictures of one scenario; twenty photographs take six seconds. */
const LONGEST = 60_000;

/**
 * Makes what was unpacked fit to be kept: every picture goes through the same check as one that is uploaded.
 * One that is kept as it came keeps its name; another gets a new one, in the script as well.
 *
 * @param isKnown whether a drawing is one of the library's own: other SVGs are not taken
 */
export async function takeIn({ script, pictures }: Contents, isKnown: IsKnown): Promise<TakenIn> {
  const until = performance.now() + LONGEST;
  const kept = new Map<string, Buffer>();
  const names = new Map<string, string>();
  const notes: PictureNote[] = [];
  const problems: BundleProblem[] = [];
  for (const [called, bytes] of pictures) {
    if (performance.now() > until) {
      problems.push(slow(called));
      break;
    }
    const taken = await takeOne(called, bytes, isKnown);
    if ('code' in taken) {
      problems.push(taken);
      continue;
    }
    kept.set(taken.file, taken.bytes);
    if (taken.file !== called) names.set(called, taken.file);
    notes.push(...taken.notes.map((note) => ({ file: called, note })));
  }
  const renamed = names.size === 0 ? script : renamePictures(script, names);
  if (renamed === null) problems.push(unreadable());
  const [first, ...others] = problems;
  if (first || renamed === null) return { ok: false, problems: [first ?? unreadable(), ...others] };
  return { ok: true, contents: { script: renamed, pictures: kept }, notes };
}

async function takeOne(
  called: string,
  bytes: Buffer,
  isKnown: IsKnown
): Promise<BundleProblem | { file: string; bytes: Buffer; notes: readonly string[] }> {
  const plain = called.toLowerCase();
  if (kindOf(bytes) === 'SVG' && plain.endsWith('.svg') && isKnown(bytes))
    return { file: plain, bytes, notes: [] };
  const taking = await takePicture(bytes, called);
  if (!taking.ok) return { file: called, ...taking.refusal };
  const { picture } = taking;
  const asItCame = picture.bytes.equals(bytes) && plain.endsWith('.webp');
  return asItCame ? { file: plain, bytes, notes: [] } : picture;
}

const slow = (file: string): BundleProblem => ({
  code: 'slow-pictures',
  file,
  message: `expected pictures that are read within ${String(LONGEST / 1000)} seconds in all; they take longer`,
  remedy: 'Save them smaller: 1,600 pixels on their longest side are enough.'
});
const unreadable = (): BundleProblem => ({
  code: 'unreadable-script',
  file: SCRIPT,
  message: 'expected YAML; the text cannot be read, so that its pictures cannot be renamed in it',
  remedy: 'Mend it with hotseat lint, and pack it again.'
});
