/** Nothing to end a quotation on: "three passengers of the …". */
const DANGLING = /^(?:a|an|the|of|and|or|to|in|on|at|for|by|with|from|that|which|who|[,;:(–—-])$/u;

/**
 * A text cut at a word, and told so: a cut at a comma may fall before the verb and read as a whole.
 *
 * @param longest in characters, what is kept of it
 */
export function clipped(text: string, longest: number): string {
  const kept = text.slice(0, longest).split(' ').slice(0, -1);
  while (DANGLING.test(kept.at(-1) ?? '')) kept.pop();
  return `${kept.join(' ').replace(/[,;:]$/u, '')} …`;
}
