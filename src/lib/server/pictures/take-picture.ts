import pLimit from 'p-limit';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { isBareWebp } from './bare-webp.ts';
import { isTaken, kindOf, type Taken } from './kind.ts';
import {
  KEPT_SIDE,
  LARGEST_UPLOAD,
  LONGEST_SIDE,
  LONGEST_WORK,
  MOST_PIXELS,
  SHORTEST_SIDE
} from './limits.ts';
import { pictureName } from './picture-name.ts';
import * as refusals from './refusals.ts';
import type { Refusal } from './refusals.ts';

/** A picture as it is kept and shown: WebP, upright, in sRGB, without a word about who took it where. */
export interface TakenPicture {
  /** Its name, which says what it is by a digest: see `pictureName`. */
  file: string;
  bytes: Buffer;
  /** In pixels. */
  width: number;
  height: number;
  /** What was done to it that its author may not expect, in sentences. */
  notes: string[];
}

export type Taking = { ok: true; picture: TakenPicture } | { ok: false; refusal: Refusal };

// Everything else that the library can read is closed: of what is uploaded nothing else gets in.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadNsgifBuffer'
  ]
});
// Decoded pictures are of no use twice, and one at a time bounds the memory.
sharp.cache(false);
const oneAtATime = pLimit(1);

/**
 * Checks a picture from outside and makes it one that may be shown: its kind is read from its content,
 * its size from its header, before anything is decoded; then it is turned upright, made smaller where it
 * is larger than a screen needs, and written anew, so that places, names, previews and whatever hung
 * behind it are gone. A WebP that has none of this already is kept as it is.
 *
 * @param called the name that it came with; nothing is concluded from it
 */
export function takePicture(bytes: Buffer, called: string): Promise<Taking> {
  return oneAtATime(() => take(bytes, called));
}

async function take(bytes: Buffer, called: string): Promise<Taking> {
  const refuse = (refusal: Refusal): Taking => ({ ok: false, refusal });
  if (bytes.length === 0) return refuse(refusals.empty());
  if (bytes.length > LARGEST_UPLOAD) return refuse(refusals.tooLarge(bytes.length));
  const kind = kindOf(bytes);
  if (!isTaken(kind)) return refuse(refusals.wrongKind(kind));
  try {
    const found = await header(bytes);
    const wrong = wrongSize(found);
    if (wrong) return refuse(wrong);
    const moves = frames(bytes, kind, found);
    if (kind === 'WebP' && fits(found) && isBareWebp(bytes)) {
      await open(bytes).raw().toBuffer();
      return taken(bytes, found, called, []);
    }
    const { data, info } = await written(open(bytes), kind);
    return taken(data, info, called, notesOn(found, info, moves));
  } catch (error) {
    return refuse(refusals.broken(kind, error));
  }
}

/** Without decoding, so that its size can be refused with the size in the sentence. */
const header = (bytes: Buffer): Promise<Metadata> =>
  sharp(bytes, { limitInputPixels: false }).metadata();

const open = (bytes: Buffer) =>
  sharp(bytes, {
    limitInputPixels: MOST_PIXELS,
    failOn: 'error',
    // The first picture of one that moves.
    pages: 1
  }).timeout({ seconds: LONGEST_WORK });

/** From the header alone. */
function wrongSize({ width, height }: Metadata): Refusal | null {
  if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS)
    return refusals.tooManyPixels(width, height);
  if (width < SHORTEST_SIDE || height < SHORTEST_SIDE) return refusals.tooSmall(width, height);
  return null;
}

const fits = ({ width, height }: Metadata): boolean => Math.max(width, height) <= KEPT_SIDE;

/** Whether it moves. The library reads a moving PNG as one that stands still. */
function frames(bytes: Buffer, kind: Taken, { pages = 1 }: Metadata): boolean {
  if (kind !== 'PNG') return pages > 1;
  const control = bytes.indexOf('acTL');
  return control !== -1 && control < bytes.indexOf('IDAT');
}

/** A drawing keeps its hard edges as long as that costs no more than a photograph. */
const LARGEST_LOSSLESS = 400_000;

async function written(read: Sharp, kind: Taken) {
  const upright = read
    .autoOrient()
    .resize({ width: KEPT_SIDE, height: KEPT_SIDE, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb');
  if (kind === 'PNG' || kind === 'GIF') {
    const exact = await upright
      .clone()
      .webp({ lossless: true })
      .toBuffer({ resolveWithObject: true });
    if (exact.data.length <= LARGEST_LOSSLESS) return exact;
  }
  return upright.webp({ quality: 82, smartSubsample: true }).toBuffer({ resolveWithObject: true });
}

function notesOn(
  found: Metadata,
  kept: { width: number; height: number },
  moves: boolean
): string[] {
  const { width, height } = found.autoOrient;
  return [
    ...(moves
      ? [
          'It moves; its first picture is kept, since nobody can stop a moving one while they read the feed.'
        ]
      : []),
    ...(width > kept.width
      ? [
          `It was ${refusals.size(width, height)} pixels, and is kept at ${refusals.size(kept.width, kept.height)}.`
        ]
      : []),
    ...(found.exif ? ['What the camera wrote into it (place, time, device) was taken out.'] : [])
  ];
}

function taken(
  bytes: Buffer,
  { width, height }: { width: number; height: number },
  called: string,
  notes: string[]
): Taking {
  return {
    ok: true,
    picture: { file: pictureName(called, bytes), bytes, width, height, notes }
  };
}
