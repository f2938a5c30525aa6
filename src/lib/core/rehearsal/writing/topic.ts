import type { FactView } from '../../drill/events.ts';
import { contentOf, readStatement } from '../../scoring/context.ts';

/** Say how much or when, not what. */
const NOT_A_THING =
  /^(?:first|last|today|tonight|tomorrow|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|people|everyone|anyone|something|next|update|known|affected)$/u;

/**
 * The word of a post that the facts speak of most: "tablet", "letter". What somebody would call the
 * matter who has read both.
 *
 * @returns null where the post shares nothing with the facts
 */
export function topicOf(post: string, facts: readonly FactView[]): string | null {
  const uses = new Map<string, number>();
  for (const { text } of facts) {
    for (const idea of readStatement(text).concepts) uses.set(idea, (uses.get(idea) ?? 0) + 1);
  }
  let best: { word: string; uses: number } | null = null;
  for (const word of readStatement(post).words.words) {
    const { text, kind } = word;
    if (kind !== 'word' || text.length < 4 || NOT_A_THING.test(text)) continue;
    const count = uses.get(contentOf(word) ?? '') ?? 0;
    if (count > (best?.uses ?? 0)) best = { word: text, uses: count };
  }
  return best?.word ?? null;
}
