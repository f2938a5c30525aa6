import type { Kind } from './kind.ts';
import { LARGEST_UPLOAD, LONGEST_SIDE, MOST_PIXELS, SHORTEST_SIDE } from './limits.ts';

/** Why a picture is not taken: what was found and expected, and what to do about it. */
export interface Refusal {
  code: string;
  message: string;
  remedy: string;
}

const EXPECTED = 'expected a picture as JPEG, PNG, WebP or GIF';

export const empty = (): Refusal => ({
  code: 'empty-file',
  message: `${EXPECTED}; found an empty file`,
  remedy: 'Choose the file again; perhaps it had not been downloaded or synchronised yet.'
});

export const tooLarge = (bytes: number): Refusal => ({
  code: 'large-file',
  message: `expected at most ${megabytes(LARGEST_UPLOAD)}; found ${megabytes(bytes)}`,
  remedy: 'Save it smaller: 1,600 pixels on its longest side are enough.'
});

const REMEDIES: Partial<Record<Kind, string>> = {
  SVG: 'An SVG can hold scripts and can grow without end where it is shown. Save it as PNG.',
  HEIC: 'Save it as JPEG; on an iPhone: Settings, Camera, Formats, Most Compatible.',
  MP4: 'A film cannot be shown in the feed. Take a still picture from it.'
};

export const wrongKind = (found: Kind | null): Refusal => ({
  code: 'wrong-kind',
  message: `${EXPECTED}; by its content this is ${found ?? 'something else'}`,
  remedy:
    (found && REMEDIES[found]) ??
    'Open it in a program for pictures and save it as JPEG or PNG. Another ending of its name changes nothing.'
});

export const tooManyPixels = (width: number, height: number): Refusal => ({
  code: 'too-many-pixels',
  message: `expected at most ${String(MOST_PIXELS / 1_000_000)} million pixels and no side over ${LONGEST_SIDE.toLocaleString('en')}; found ${size(width, height)}`,
  remedy: 'Save it smaller: 1,600 pixels on its longest side are enough.'
});

export const tooSmall = (width: number, height: number): Refusal => ({
  code: 'too-few-pixels',
  message: `expected at least ${String(SHORTEST_SIDE)} pixels on each side; found ${size(width, height)}`,
  remedy: 'Choose the picture itself, not its thumbnail.'
});

export const broken = (kind: Kind, error: unknown): Refusal => {
  const late = error instanceof Error && /timeout/i.test(error.message);
  return late
    ? {
        code: 'slow-picture',
        message: `this ${kind} took too long to read`,
        remedy: 'Open it in a program for pictures and save it anew, smaller.'
      }
    : {
        code: 'broken-picture',
        message: `expected a whole ${kind}; this one is cut off or damaged`,
        remedy: 'Open it in a program for pictures and save it anew, or fetch it once more.'
      };
};

/** `4,000 by 3,000` */
export const size = (width: number, height: number): string =>
  `${width.toLocaleString('en')} by ${height.toLocaleString('en')}`;
const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
