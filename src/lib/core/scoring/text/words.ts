import { stemmer } from 'stemmer';
import { rememberedOf } from '../remembered.ts';
import { clockInFigures } from './clock-words.ts';
import { fold } from './fold.ts';
import { spellOut } from './spelling.ts';

/** What a word is, by its form. */
export type WordKind =
  'word' | 'number' | 'time' | 'money' | 'phone' | 'address' | 'handle' | 'emoji';

/** One word of a text, spelled out and folded, with the place it came from. */
export interface Word {
  /** Lower case, British spelling, no accents, contractions written out. */
  text: string;
  stem: string;
  kind: WordKind;
  /** UTF-16 offsets into the text as it was written. */
  start: number;
  end: number;
  /** Number of its sentence and of its clause, both counted through the whole text. */
  sentence: number;
  clause: number;
  /** Inside quotation marks of two words or more: somebody else's words. */
  quoted: boolean;
}

/** A text broken into words; the sentences say which words are theirs. */
export interface Words {
  text: string;
  words: readonly Word[];
  sentences: readonly Sentence[];
}

/** A sentence: the words from `from` up to, not including, `to`. */
export interface Sentence {
  index: number;
  from: number;
  to: number;
  /** Ends in a question mark. */
  question: boolean;
}

/** What each alternative of TOKEN is, in their order: groups by name would cost an object a match. */
const FOUND = [
  'address',
  'handle',
  'phone',
  'money',
  'time',
  'number',
  'word',
  'emoji',
  'open',
  'shut',
  'stop',
  'comma'
] as const;
type FoundKind = (typeof FOUND)[number];

// One pass, alternatives that start differently: no nested repetition, so no backtracking to speak of.
const TOKEN =
  /((?:https?:\/\/)?[\w.+-]{1,64}@[a-z\d-]{1,64}(?:\.[a-z\d-]{1,64}){1,4}|(?:https?:\/\/)?[a-z\d-]{1,64}(?:\.[a-z\d-]{1,64}){0,4}\.(?:example|com|org|net|gov|info|app|io|co|uk)\b(?:\/[\w./#?=&%-]{0,200})?)|([@#^][\p{L}\p{N}_]{1,64})|(\+?\d{3,5}(?:(?:-|\s{1,3})\d{3,4}){1,3}(?!\d))|([£$€]\s{0,3}\d[\d,.]{0,12}[km]?)|(\d{1,2}[:.]\d{2}(?!\d)(?:\s{0,3}[ap]\.?m\b)?|\d{1,2}\s{0,3}[ap]\.?m\b|(?:half|quarter|twenty-five|twenty|ten|five)\s{1,3}past\s{1,3}(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b|(?:quarter|twenty-five)\s{1,3}to\s{1,3}(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s{1,3}o['’]clock\b)|(\d[\d,]{0,12}(?:\.\d{1,4})?%?(?:st|nd|rd|th|k|m)?(?![\p{L}\d]))|([\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\p{Cf}]{0,80})(?:['’ʼ][\p{L}\p{M}]{1,12}){0,2})|(\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\p{Cf}|\p{M}){0,2})|(["“«]|(?<![\p{L}\p{N}])['‘](?=[\p{L}\p{N}]))|(["”»]|(?<=[\p{L}\p{N}.,!?])['’](?![\p{L}\p{N}]))|([.!?…]+)|(&(?:amp|gt|lt|quot|#39);|[,;:()]|\s[-–—]+\s?|[–—])/giu;

/** Before a name or a number: their dot ends no sentence. */
const ABBREVIATIONS = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'prof',
  'rev',
  'capt',
  'sgt',
  'cllr',
  'st',
  'no',
  'approx',
  'eg',
  'ie'
]);
/** "9 a.m", "e.g", "U.K": letters with dots between them, up to their last dot. */
const DOTTED = /(?:^|[^\p{L}])(?:\p{L}\.){1,3}\p{L}$/u;
/** What goes on after such an abbreviation: "9 a.m. on Saturday", "at 9 a.m., on Saturday". */
const GOES_ON = /^\s{0,3}[\p{Ll}\d,;:)–—-]/u;
/** How far back and ahead of a dot is looked. */
const NEAR_A_DOT = 8;
const JOINERS = new Set(['but', 'because', 'although', 'though', 'while', 'whereas']);
/** After "and" or "so", one of these starts a new clause; a noun goes on with the old one. */
const SUBJECTS = new Set([
  'we',
  'i',
  'you',
  'it',
  'they',
  'he',
  'she',
  'that',
  'this',
  'there',
  'please',
  'your',
  'our'
]);
/** Longer texts than any channel allows are read up to here, so that time stays bounded. */
const MAX_WORDS = 2000;

interface Quote {
  at: number;
  mark: string;
}

/** Breaks a text into words, clauses and sentences. Bounded time, any input. */
export function readWords(text: string): Words {
  const words: Word[] = [];
  const sentences: Sentence[] = [];
  let from = 0;
  let clause = 0;
  let quote: Quote | null = null;
  const endSentence = (question: boolean): void => {
    if (words.length === from) return;
    sentences.push({ index: sentences.length, from, to: words.length, question });
    from = words.length;
    clause += 1;
  };
  for (const match of text.matchAll(TOKEN)) {
    if (words.length >= MAX_WORDS) break;
    const found = foundIn(match);
    const start = match.index;
    const [raw] = match;
    if (found === 'stop') {
      if (raw === '.' && abbreviates(text, start, words.at(-1))) continue;
      endSentence(raw.includes('?'));
    } else if (found === 'comma') clause += 1;
    else if (found === 'open' || found === 'shut') {
      if (quote && closes(quote.mark, raw)) {
        markQuoted(words, quote.at);
        quote = null;
      } else if (found === 'open') quote = { at: words.length, mark: raw };
    } else {
      const kind = found;
      const end = start + raw.length;
      const texts =
        kind === 'word'
          ? spellOut(fold(raw))
          : [clockInFigures(fold(raw)) ?? fold(raw).replace(/\s/gu, '')];
      for (const word of texts) {
        if (word === '') continue;
        if (kind === 'word' && JOINERS.has(word)) clause += 1;
        const before = words.at(-1);
        if (before && (before.text === 'and' || before.text === 'so') && SUBJECTS.has(word)) {
          if (words.length > from + 1) clause += 1;
          before.clause = clause;
        }
        words.push({
          text: word,
          stem: kind === 'word' ? stem(word) : word,
          kind,
          start,
          end,
          sentence: sentences.length,
          clause,
          quoted: false
        });
      }
      if (kind === 'emoji') clause += 1;
    }
  }
  endSentence(false);
  return { text, words, sentences };
}

/** Whether a dot belongs to an abbreviation, and ends no sentence. */
function abbreviates(text: string, dot: number, before: Word | undefined): boolean {
  if (before?.end !== dot) return false;
  if (ABBREVIATIONS.has(before.text)) return true;
  if (before.end - before.start === 1 && /\p{L}/u.test(text.charAt(dot + 1))) return true;
  return (
    DOTTED.test(text.slice(Math.max(0, dot - NEAR_A_DOT), dot)) &&
    GOES_ON.test(text.slice(dot + 1, dot + NEAR_A_DOT))
  );
}

function foundIn(match: RegExpExecArray): FoundKind {
  // Most are words, so they are asked for first.
  if (match[WORD] !== undefined) return 'word';
  for (let at = 0; at < FOUND.length; at += 1)
    if (match[at + 1] !== undefined) return FOUND[at] ?? 'comma';
  return 'comma';
}

const WORD = FOUND.indexOf('word') + 1;

function closes(open: string, mark: string): boolean {
  if (open === "'" || open === '‘') return mark === "'" || mark === '’';
  return mark === '"' || mark === '”' || mark === '»' || mark === '“';
}

function markQuoted(words: readonly Word[], from: number): void {
  // One quoted word is a name or a pointed finger; from two on, somebody is being cited.
  if (words.length - from < 2) return;
  for (const word of words.slice(from)) word.quoted = true;
}

/** Porter stem, remembered for words seen before: stemming would be half the time otherwise. */
export const stem = rememberedOf(20_000, stemmer);
