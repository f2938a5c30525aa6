import { CUES, type Cue } from '../cues/index.ts';
import { Lexicon, matchAt, Present, type Pattern } from './pattern.ts';
import type { Sentence, Word, Words } from './words.ts';

/** A cue found in a text: the words from `from` up to, not including, `to`. */
export interface Found {
  cue: Cue;
  from: number;
  to: number;
  sentence: number;
}

interface Entry {
  cue: number;
  pattern: Pattern;
}

interface Compiled {
  cue: Cue;
  unless: readonly Pattern[];
}

/** One sentence seldom says a thing more than this often; a text that does is stuffed. */
const MOST_PER_CUE = 12;
const NEGATION_REACH = 3;
const UNLESS_REACH = 2;
const NO_BARRIER = -1;
/** No exception is longer; without this, a sentence of a thousand words would be walked a thousand times. */
const LONGEST_UNLESS = 14;

interface Engine {
  lexicon: Lexicon;
  /** Atoms of classes of words. */
  we: number;
  our: number;
  not: number;
  compiled: readonly Compiled[];
  byFirstAtom: ReadonlyMap<number, Entry[]>;
}

let built: Engine | null = null;

/** Put together for the first text, which takes a fifth of a second: no start has to wait for it. */
function engine(): Engine {
  return (built ??= build());
}

function build(): Engine {
  const lexicon = new Lexicon();
  const classes = {
    we: lexicon.classAtom('we'),
    our: lexicon.classAtom('our'),
    not: lexicon.classAtom('not')
  };
  const compiled: Compiled[] = [];
  const byFirstAtom = new Map<number, Entry[]>();
  for (const cue of CUES) {
    const index =
      compiled.push({
        cue,
        unless: (cue.unless ?? []).map((source) => lexicon.compile(source))
      }) - 1;
    for (const source of cue.patterns) {
      const pattern = lexicon.compile(source);
      for (const atom of pattern.items[0]?.atoms ?? []) {
        const list = byFirstAtom.get(atom) ?? [];
        byFirstAtom.set(atom, list);
        list.push({ cue: index, pattern });
      }
    }
  }
  return { lexicon, ...classes, compiled, byFirstAtom };
}

/**
 * Finds every cue in a text.
 * @param own the words of the organisation's name: where it speaks of itself by name, that is "we"
 * @returns the cues in the order of the text; none overlaps another of its own kind
 */
export function findCues(read: Words, own: readonly string[]): Found[] {
  const { words } = read;
  const { lexicon, compiled, not } = engine();
  const fits = words.map((word) => lexicon.atomsOf(word));
  lendSelf(words, fits, own);
  const entriesFor = allowedIn(fits);
  const found: Found[] = [];
  const reached = new Array<number>(compiled.length).fill(-1);
  const times = new Array<number>(compiled.length).fill(0);
  for (const sentence of read.sentences)
    for (let at = sentence.from; at < sentence.to; at += 1)
      for (const atom of fits[at] ?? [])
        for (const { cue: index, pattern } of entriesFor(atom)) {
          if ((reached[index] ?? 0) > at || (times[index] ?? 0) >= MOST_PER_CUE) continue;
          if (!anchored(pattern, words, sentence, at)) continue;
          const entry = compiled[index];
          if (!entry) continue;
          const barrier = entry.cue.negation === 'in-patterns' ? NO_BARRIER : not;
          const limit =
            entry.cue.within === 'clause' ? clauseEnd(words, at, sentence.to) : sentence.to;
          const to = matchAt(pattern, fits, at, limit, barrier);
          if (to === -1 || !counts(entry, read, fits, at, to, sentence)) continue;
          reached[index] = to;
          times[index] = (times[index] ?? 0) + 1;
          found.push({ cue: entry.cue, from: at, to, sentence: sentence.index });
        }
  return yielded(found);
}

/** The patterns that start with an atom and can match in this text at all; looked up once for each atom. */
function allowedIn(fits: readonly (readonly number[])[]): (atom: number) => readonly Entry[] {
  const present = new Present(fits);
  const allowed = new Map<number, readonly Entry[]>();
  return (atom) => {
    const known = allowed.get(atom);
    if (known) return known;
    const entries = (engine().byFirstAtom.get(atom) ?? []).filter(({ pattern }) =>
      present.allows(pattern)
    );
    allowed.set(atom, entries);
    return entries;
  };
}

/** A name of several words lends its part to the first; the others are passed over by gaps. */
function lendSelf(
  words: readonly Word[],
  fits: (readonly number[])[],
  own: readonly string[]
): void {
  const [first] = own;
  if (first === undefined) return;
  const { we, our } = engine();
  for (const [at, word] of words.entries())
    if (word.text === first) fits[at] = [...(fits[at] ?? []), we, our];
}

/** Words that join clauses start a new one, except where they join two nouns ("terms and conditions"). */
function clauseEnd(words: readonly Word[], at: number, limit: number): number {
  let end = at + 1;
  while (end < limit && words[end]?.clause === words[at]?.clause) end += 1;
  return end;
}

function anchored(
  pattern: Pattern,
  words: readonly Word[],
  sentence: Sentence,
  at: number
): boolean {
  if (pattern.atStart) return at === sentence.from;
  if (!pattern.atClause || at === sentence.from) return true;
  const before = words[at - 1];
  return (
    before?.clause !== words[at]?.clause ||
    /^(?:and|so|then|but|or|please|just)$/u.test(before?.text ?? '')
  );
}

function counts(
  { cue, unless }: Compiled,
  { words }: Words,
  fits: readonly (readonly number[])[],
  from: number,
  to: number,
  sentence: Sentence
): boolean {
  if (cue.quoted !== 'counts' && words[from]?.quoted === true) return false;
  if (cue.negation !== 'in-patterns' && negated(words, fits, from, sentence.from)) return false;
  return !unless.some((pattern) => touches(pattern, words, fits, from, to, sentence));
}

function negated(
  words: readonly Word[],
  fits: readonly (readonly number[])[],
  from: number,
  start: number
): boolean {
  const { not } = engine();
  for (let at = from - 1; at >= Math.max(start, from - NEGATION_REACH); at -= 1) {
    if (words[at]?.clause !== words[from]?.clause) return false;
    if (!fits[at]?.includes(not)) continue;
    const next = words[at + 1]?.text;
    return next !== 'only' && next !== 'just' && next !== 'simply';
  }
  return false;
}

function touches(
  pattern: Pattern,
  words: readonly Word[],
  fits: readonly (readonly number[])[],
  from: number,
  to: number,
  sentence: Sentence
): boolean {
  const first = Math.max(sentence.from, from - LONGEST_UNLESS);
  for (let at = first; at < Math.min(sentence.to, to + UNLESS_REACH); at += 1) {
    if (!anchored(pattern, words, sentence, at)) continue;
    const end = matchAt(pattern, fits, at, sentence.to, NO_BARRIER);
    if (end !== -1 && end > from - UNLESS_REACH) return true;
  }
  return false;
}

function yielded(found: readonly Found[]): Found[] {
  return found.filter(
    ({ cue, from, to }) =>
      !cue.yieldsTo ||
      !found.some(
        (other) => cue.yieldsTo?.includes(other.cue.name) && other.from < to && other.to > from
      )
  );
}
