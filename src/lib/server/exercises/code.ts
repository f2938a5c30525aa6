import { randomInt } from 'node:crypto';

/**
 * Letters and digits that nobody takes for another one, read from a screen at the far end of a room
 * or said aloud: of 0 O Q, 1 I L, 2 Z, 5 S, 8 B and U V there is one at most. 22 of them, so six make
 * 113 million codes.
 */
const ALPHABET = 'ACDEFGHJKMNPRTVWXY3479';
const LENGTH = 6;
const CODE = new RegExp(`^[${ALPHABET}]{${String(LENGTH)}}$`);

/** A code that is not guessed in useful time at the rate that `JoinAttempts` lets through. */
export function newCode(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
}

/** A code as somebody typed it, with small letters, spaces or hyphens; null when it can be none. */
export function readCode(typed: string): string | null {
  const code = bare(typed);
  return CODE.test(code) ? code : null;
}

/** Why what somebody typed is no code; it is for what `readCode` makes null of. */
export function codeProblem(typed: string): string {
  const strange = [...new Set(bare(typed))].filter((sign) => !ALPHABET.includes(sign));
  if (strange.length === 0)
    return 'A code has six letters and digits, such as 7K4 HDM. Look at it again.';
  const [last = '', ...before] = strange.map((sign) => `“${sign}”`).reverse();
  const named = before.length === 0 ? last : `${before.reverse().join(', ')} or ${last}`;
  return `No code has ${named} in it: letters and digits that are easily taken for another are left out. Look at it again.`;
}

function bare(typed: string): string {
  return typed.slice(0, 40).toUpperCase().replaceAll(/[\s-]/g, '');
}
