/**
 * The text of a CSV file in whatever encoding a spreadsheet saved it: UTF-8 or UTF-16 by their marks, UTF-8
 * where it reads as such, UTF-16 where every other byte is nought, else Windows-1252.
 */
export function decodeText(file: Uint8Array): { text: string; encoding: string } {
  const encoding = markOf(file) ?? unmarked(file);
  const text = new TextDecoder(encoding).decode(file);
  return { text: encoding === 'windows-1252' ? western(text) : text, encoding };
}

/** What Windows-1252 has at 0x80 to 0x9f; Node 20 decodes it as Latin-1, which has controls there. */
const WESTERN = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function western(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (char) => WESTERN.charAt(char.charCodeAt(0) - 0x80));
}

function markOf(file: Uint8Array): string | null {
  if (file[0] === 0xef && file[1] === 0xbb && file[2] === 0xbf) return 'utf-8';
  if (file[0] === 0xff && file[1] === 0xfe) return 'utf-16le';
  if (file[0] === 0xfe && file[1] === 0xff) return 'utf-16be';
  return null;
}

function unmarked(file: Uint8Array): string {
  const start = file.subarray(0, 4096);
  const noughts = (odd: number) => start.filter((byte, i) => byte === 0 && i % 2 === odd).length;
  // Latin letters have a nought beside them in UTF-16, and none in any other text.
  if (noughts(1) > start.length / 8) return 'utf-16le';
  if (noughts(0) > start.length / 8) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(file);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}
