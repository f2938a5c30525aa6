import { asHandle } from './handles.ts';

/** `two-herons-on`: a reference from the first words of a text. */
function idFrom(text: string): string {
  const words = text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[\p{M}'’]/gu, '')
    .match(/[a-z0-9]+/g);
  return words?.slice(0, 3).join('-').slice(0, 40).replace(/-$/, '') ?? 'unnamed';
}

/**
 * An id made from a text that no other has: with the first number that makes it free, if need be.
 *
 * @param before a word that it begins with
 */
export function freeId(text: string, taken: ReadonlySet<string>, before = ''): string {
  const id = before === '' ? idFrom(text) : `${before}-${idFrom(text)}`;
  // The id that no scenario can use.
  return numbered(id, '-', (one) => !taken.has(one) && one !== 'constructor');
}

/** A handle made from a text that no other has, with its @. */
export function freeHandle(text: string, { handles }: { handles: ReadonlySet<string> }): string {
  // Room for a number.
  return numbered(`@${asHandle(text).slice(0, 26)}`, '', (one) => !handles.has(one.toLowerCase()));
}

function numbered(name: string, joint: string, isFree: (name: string) => boolean): string {
  if (isFree(name)) return name;
  for (let number = 2; ; number += 1) {
    const next = `${name}${joint}${String(number)}`;
    if (isFree(next)) return next;
  }
}
