import { KNOWN_WORDS } from '../text/known.ts';
import { stem } from '../text/words.ts';
import { OF_CONTEXT, OF_HARM, type Feature } from './features.ts';

/** What the context shows, as a person would say it. */
const SEEN: readonly (readonly [start: string, words: string])[] = [
  ['of the post', 'a word of the post'],
  ['only of the post', 'a word of this post alone'],
  ['of the crisis', 'a word of the crisis'],
  ['harm of the post', 'a harm that the post speaks of'],
  ['known fact', 'a known fact'],
  ['known figure', 'a known figure'],
  ['open matter', 'an open matter'],
  ['secret', 'what must not be said'],
  ['strange idea', 'ideas that nobody brought up'],
  ['strange figure', 'a figure that no fact has']
];
const CUE = 'cue: ';
/** Shorter words are grammar, and say nothing to a reader by themselves. */
const SHORTEST = 4;

const wordOf = new Map<string, string>();
for (const word of KNOWN_WORDS) {
  const known = wordOf.get(stem(word));
  if (known === undefined || word.length < known.length) wordOf.set(stem(word), word);
}

/** A feature in words that a trainer can read; null for one that says nothing by itself. */
export function inWords(feature: Feature): string | null {
  if (feature.startsWith(CUE)) return feature.slice(CUE.length);
  if (feature === OF_HARM) return 'a word of harm';
  if (feature.startsWith(OF_CONTEXT)) {
    const shown = feature.slice(OF_CONTEXT.length);
    return SEEN.find(([start]) => shown.startsWith(start))?.[1] ?? null;
  }
  const word = wordOf.get(feature);
  return word !== undefined && word.length >= SHORTEST ? `“${word}”` : null;
}
