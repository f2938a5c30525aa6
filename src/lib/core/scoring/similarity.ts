import { rememberedOf } from './remembered.ts';
import { readWords, type Words } from './text/words.ts';

/** After one of these comes a name, which does not make two replies different. */
const GREETINGS = new Set(['hi', 'hello', 'hey', 'dear', 'hiya']);
const MASK = '*';

/** From here on a reply is so like an earlier one that it is worth a word, and no more (rubric, personalization). */
export const ALIKE = 0.5;

/** Earlier replies come again with every later one: those of hundreds of drills are remembered. */
const MOST = 20_000;

/**
 * How alike two texts are: Jaccard on word trigrams, with the names after a greeting masked. Replies of
 * one brand resemble each other: the median is 0.07, nine in ten are below 0.50.
 * @param one a text, or its words where they have been read already
 * @param least likenesses below it may come out as 0, which is found sooner
 * @returns 0 to 1; texts of fewer than three words are alike only when they are the same
 */
export function similarity(one: string | Words, other: string, least = 0): number {
  const mine = typeof one === 'string' ? trigramsOf(one) : trigramsOf(one.text, one);
  const theirs = trigramsOf(other);
  const smaller = Math.min(mine.length, theirs.length);
  const larger = Math.max(mine.length, theirs.length);
  // Half the size can share half at most: not even a soft likeness is left to find.
  if (smaller === 0 || smaller * 2 < larger) return 0;
  const all = mine.length + theirs.length;
  const shared = countShared(mine, theirs, (least * all) / (1 + least));
  return shared / (all - shared);
}

/** How many numbers two rising lists share; 0 as soon as it is certain that they are fewer than `least`. */
function countShared(one: Uint32Array, other: Uint32Array, least: number): number {
  let shared = 0;
  let at = 0;
  for (let place = 0; place < one.length; place += 1) {
    if (shared + one.length - place < least) return 0;
    const gram = one[place] ?? 0;
    while ((other[at] ?? Infinity) < gram) at += 1;
    if (other[at] === gram) shared += 1;
  }
  return shared;
}

const trigramsOf = rememberedOf(MOST, (text, words?: Words) => trigrams(words ?? readWords(text)));

/**
 * The trigrams of a text, each once, as rising numbers of 32 bits: a fraction of what the words weigh,
 * and two texts of thirty words share one by chance once in five million times.
 */
function trigrams({ words: all }: Words): Uint32Array {
  const texts = all.map(({ text }) => text);
  const words = texts.map((word, at) => (GREETINGS.has(texts[at - 1] ?? '') ? MASK : word));
  const grams = new Set<string>();
  if (words.length > 0 && words.length < 3) grams.add(words.join(' '));
  for (let at = 0; at + 2 < words.length; at += 1) grams.add(words.slice(at, at + 3).join(' '));
  return Uint32Array.from(grams, hashOf).sort();
}

/** FNV-1a, 32 bits (Fowler, Noll and Vo; http://www.isthe.com/chongo/tech/comp/fnv/). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
