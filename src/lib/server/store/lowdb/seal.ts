import { createHash } from 'node:crypto';

const SEALED = /^\{\n {2}"digest": "([0-9a-f]{64})",\n/;
const SEALED_LINE = /,"digest":"([0-9a-f]{16})"\}$/;

/** SHA-256 in hex. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * A document as JSON that tells when a letter of it was changed by anything but us: its first line is a
 * digest of all that follows. Somebody who changes the file by hand takes that line out.
 */
export function sealed(data: object): string {
  const rest = `${JSON.stringify(data, null, 2).slice(2)}\n`;
  return `{\n  "digest": "${sha256(rest)}",\n${rest}`;
}

/**
 * The JSON of such a document, without its digest. One without a digest, as it was written before there
 * were any, is taken as it is.
 *
 * @throws when the digest says something else
 */
export function unsealed(text: string): string {
  const found = SEALED.exec(text);
  if (!found) return text;
  const rest = text.slice(found[0].length);
  if (sha256(rest) !== found[1])
    throw new Error('its digest is not that of what it holds, so something changed it');
  return `{\n${rest}`;
}

/** The same for one object on a line of its own; half as long, since there are many. */
export function sealedLine(data: object): string {
  const text = JSON.stringify(data);
  return `${text.slice(0, -1)},"digest":"${sha256(text).slice(0, 16)}"}\n`;
}

/** @throws when the digest says something else */
export function unsealedLine(line: string): string {
  const found = SEALED_LINE.exec(line);
  if (!found) return line;
  const text = `${line.slice(0, found.index)}}`;
  if (sha256(text).slice(0, 16) !== found[1])
    throw new Error('its digest is not that of what it holds, so something changed it');
  return text;
}
