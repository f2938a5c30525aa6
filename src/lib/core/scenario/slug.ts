/** Words as a scenario's `id` has them: `Bin day, again!` becomes `bin-day-again`; empty when nothing is left. */
export function slugOf(words: string, longest = 50): string {
  const plain = words.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replaceAll(/^-+|(?<!-)-+$/g, '');
}
