/** What we write: one picture, perhaps with transparency, and nothing said about it. */
const PICTURE_CHUNKS: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH']);

/**
 * Whether a WebP file holds one picture and nothing else: no metadata, no colour profile, no further
 * frames, nothing before, between or after its chunks. Such a file can be kept as it is, byte for
 * byte; it is the form in which pictures are kept here, so that what has left comes back the same.
 *
 * @see https://developers.google.com/speed/webp/docs/riff_container
 */
export function isBareWebp(bytes: Buffer): boolean {
  if (bytes.length < 20 || bytes.toString('latin1', 0, 4) !== 'RIFF') return false;
  if (bytes.toString('latin1', 8, 12) !== 'WEBP') return false;
  if (bytes.readUInt32LE(4) + 8 !== bytes.length) return false;
  const seen = new Set<string>();
  let at = 12;
  while (at + 8 <= bytes.length) {
    const chunk = bytes.toString('latin1', at, at + 4);
    if (!PICTURE_CHUNKS.has(chunk) || seen.has(chunk)) return false;
    seen.add(chunk);
    const size = bytes.readUInt32LE(at + 4);
    at += 8 + size + (size % 2);
  }
  return at === bytes.length && seen.has('VP8 ') !== seen.has('VP8L');
}
