import { CUES } from '../cues/index.ts';
import { rememberedOf } from '../remembered.ts';
import { CLASSES } from './classes.ts';
import { COMMON_WORDS } from './common.ts';
import { SlipIndex } from './slip.ts';
import { stem, type Word, type Words } from './words.ts';

const PLAIN = /^[a-z]+$/u;

/** Words whose slips are read as themselves: those of the cues, of the classes, and the common ones. */
const KNOWN_WORDS: ReadonlySet<string> = new Set(
  [
    ...COMMON_WORDS,
    ...Object.values(CLASSES).flatMap((words) => words.split(' ')),
    ...CUES.flatMap(({ patterns, unless = [] }) =>
      [...patterns, ...unless].flatMap((pattern) => pattern.split(/[ |]/u))
    )
  ].filter((word) => PLAIN.test(word))
);
const slips = new SlipIndex(KNOWN_WORDS);

/** A text with the slips of its pen put right, where a known word was meant. Its offsets stay. */
export function putRight(words: Words): Words {
  return { ...words, words: words.words.map(meant) };
}

function meant(word: Word): Word {
  if (word.kind !== 'word') return word;
  const text = find(word.text);
  return text === word.text ? word : { ...word, text, stem: stem(text) };
}

const find = rememberedOf(20_000, (text) => {
  const found = KNOWN_WORDS.has(text) ? [] : slips.find(text);
  // "refundd" may be "refund" or "refunded": where all have one stem, a letter was left out, not doubled.
  const one = new Set(found.map(stem)).size === 1;
  const best = one ? [...found].sort((a, b) => b.length - a.length)[0] : undefined;
  return best ?? text;
});
