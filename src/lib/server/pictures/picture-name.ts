import { createHash } from 'node:crypto';

/** Longest part of a name that is taken over, in characters. */
const LONGEST = 40;
/** 60 bits: two different pictures of one scenario will not meet in them. */
const DIGEST = 15;

/**
 * The name under which a picture is kept: what it was called, in plain letters, and a digest of what it
 * is. Another picture has another name, so that a name never shows something else later.
 *
 * @param called the name that it came with
 * @param bytes as they are kept
 */
export function pictureName(called: string, bytes: Uint8Array): string {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, DIGEST);
  const slug = slugOf(called.replace(/\.[^.]*$/, ''));
  // What was named here once does not gain a digest at each journey.
  // A slug has at most 80 characters or so.
  // eslint-disable-next-line regexp/no-super-linear-move
  const plain = slug.replace(new RegExp(`(?:-[0-9a-f]{${String(DIGEST)}})+$`), '');
  return `${plain || 'picture'}-${digest}.webp`;
}

function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST + DIGEST + 1)
    .replace(/^-+|(?<!-)-+$/g, '');
}
