import type { Word } from './words.ts';

/** Numbers as people write them in words. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['thirteen', 13],
  ['fourteen', 14],
  ['fifteen', 15],
  ['sixteen', 16],
  ['seventeen', 17],
  ['eighteen', 18],
  ['nineteen', 19],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
  ['hundred', 100],
  ['dozen', 12]
]);

/** The number that a word is, in digits or in letters; null for any other word. */
export function numberOf({ kind, text }: Pick<Word, 'kind' | 'text'>): number | null {
  if (kind === 'word') return NUMBER_WORDS.get(text) ?? null;
  const value = kind === 'number' ? Number(text.replace(/,/gu, '')) : NaN;
  return Number.isFinite(value) ? value : null;
}
