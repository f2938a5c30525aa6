import type { FactView } from '../../drill/events.ts';
import { contentOf, readStatement } from '../../scoring/context.ts';

/** Before a thing stands one of these, or one of these and a word for what it is like. */
const DETERMINERS = new Set([
  'the',
  'a',
  'an',
  'our',
  'this',
  'that',
  'any',
  'some',
  'every',
  'no'
]);
/** Say how much, when or what it is like, and not what. */
const NOT_A_THING =
  /^(?:first|last|next|other|same|wrong|right|whole|today|tonight|tomorrow|yesterday|morning|night|people|everyone|update|public)$/u;
/** Fewer facts than this that name a thing do not make it what all is about. */
const FEWEST = 2;

/**
 * What somebody would call the matter who has read the post and the facts: the thing that most facts
 * name, one that the post names too where there is one: "tablet", "letter".
 *
 * @returns null where no two facts name the same thing
 */
export function topicOf(post: string, facts: readonly FactView[]): string | null {
  const things = new Map<string, { word: string; uses: number }>();
  for (const { text } of facts) {
    for (const [idea, word] of thingsIn(text)) {
      const thing = things.get(idea) ?? { word, uses: 0 };
      things.set(idea, { word: thing.word, uses: thing.uses + 1 });
    }
  }
  const ranked = [...things]
    .filter(([, { uses }]) => uses >= FEWEST)
    .sort(([, a], [, b]) => b.uses - a.uses);
  const { concepts } = readStatement(post);
  const [named] = ranked.filter(([idea]) => concepts.has(idea));
  return (named ?? ranked[0])?.[1].word ?? null;
}

/** The things of a text by their ideas, each with the word that it uses. */
function thingsIn(text: string): Map<string, string> {
  const { words } = readStatement(text).words;
  const things = new Map<string, string>();
  words.forEach((word, at) => {
    if (word.kind !== 'word' || word.text.length < 4 || NOT_A_THING.test(word.text)) return;
    const before = [words[at - 1], words[at - 2]].filter((one) => one?.clause === word.clause);
    if (!before.some((one) => one && DETERMINERS.has(one.text))) return;
    const idea = contentOf(word);
    if (idea !== null && !things.has(idea)) things.set(idea, word.text);
  });
  return things;
}
