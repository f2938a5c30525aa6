/** What may be uploaded: what a phone, a camera or a screenshot makes, and a browser shows. */
export const TAKEN = ['JPEG', 'PNG', 'WebP', 'GIF'] as const;
export type Taken = (typeof TAKEN)[number];

/** What else is met in practice, so that a refusal can name it. */
type Other = 'SVG' | 'HEIC' | 'AVIF' | 'TIFF' | 'BMP' | 'PDF' | 'ZIP' | 'HTML' | 'MP4';
export type Kind = Taken | Other;

const text = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length));
const begins =
  (...start: number[]) =>
  (bytes: Uint8Array): boolean =>
    start.every((value, i) => bytes[i] === value);
/** The brand of a file of the ISO family: HEIC, AVIF and MP4 differ by it alone. */
const brand = (bytes: Uint8Array): string =>
  text(bytes, 4, 4) === 'ftyp' ? text(bytes, 8, 4) : '';
/** The first words of a text, past a byte-order mark and blanks. */
const opening = (bytes: Uint8Array): string =>
  text(bytes, 0, 1024)
    .replace(/^(?:ï»¿)?\s*/, '')
    .toLowerCase();

/** By their first bytes, in this order: the one that is met first is the answer. */
const SIGNS: readonly (readonly [Kind, (bytes: Uint8Array) => boolean])[] = [
  ['JPEG', begins(0xff, 0xd8, 0xff)],
  ['PNG', begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
  ['WebP', (bytes) => text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 4) === 'WEBP'],
  ['GIF', (bytes) => /^GIF8[79]a$/.test(text(bytes, 0, 6))],
  ['HEIC', (bytes) => /^(?:hei[cmsx]|hev[cmsx]|mif1|msf1)$/.test(brand(bytes))],
  ['AVIF', (bytes) => /^avi[fs]$/.test(brand(bytes))],
  ['MP4', (bytes) => brand(bytes) !== ''],
  ['TIFF', (bytes) => /^(?:II\*\0|MM\0\*)$/.test(text(bytes, 0, 4))],
  ['BMP', (bytes) => text(bytes, 0, 2) === 'BM'],
  ['PDF', (bytes) => text(bytes, 0, 5) === '%PDF-'],
  ['ZIP', begins(0x50, 0x4b, 0x03, 0x04)],
  ['HTML', (bytes) => /^<(?:!doctype html|html|head|body|script)\b/.test(opening(bytes))],
  ['SVG', (bytes) => /^<(?:svg\b|(?:\?xml|!--|!doctype svg)[^]*<svg\b)/.test(opening(bytes))]
];

/** What a file is by its content, whatever its name says; null when it is nothing that we know. */
export function kindOf(bytes: Uint8Array): Kind | null {
  return SIGNS.find(([, fits]) => fits(bytes))?.[0] ?? null;
}

export function isTaken(kind: Kind | null): kind is Taken {
  return (TAKEN as readonly (Kind | null)[]).includes(kind);
}
