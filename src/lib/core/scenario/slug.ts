/** Letters that are no other with a mark on it, as they are written where there are none such. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i' },
  ...{ ŧ: 't', ŋ: 'ng', ĸ: 'k', ſ: 's' }
};

/** Words as a scenario's `id` has them: `Bin day, again!` becomes `bin-day-again`; empty when nothing is left. */
export function slugOf(words: string, longest = 50): string {
  const plain = words.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return [...plain]
    .map((letter) => LETTERS[letter] ?? letter)
    .join('')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replaceAll(/^-+|(?<!-)-+$/g, '');
}
