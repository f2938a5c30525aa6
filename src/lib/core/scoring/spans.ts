import type { ActCode } from './acts/acts.ts';
import { SHOWN_BY } from './acts/shown-by.ts';
import type { Reading } from './reading.ts';
import type { Word } from './text/words.ts';
import type { Span } from './types.ts';

/** The span in the original text of the words from `from` up to, not including, `to`. */
export function spanOf({ reply }: Pick<Reading, 'reply'>, from: number, to: number): Span {
  return {
    start: reply.words[from]?.start ?? 0,
    end: reply.words[to - 1]?.end ?? reply.text.length
  };
}

/** A clause longer than this is no quotation: the cue's own words are. */
const LONGEST_CLAUSE = 16;

/** Widens a run of words to the clauses that it stands in, so that a mark does not end in mid-phrase. */
function toClauses(words: readonly Word[], from: number, to: number): [from: number, to: number] {
  const [first, last] = [words[from], words[to - 1]];
  if (!first || !last) return [from, to];
  let [start, end] = [from, to];
  while (words[start - 1]?.clause === first.clause) start -= 1;
  while (words[end]?.clause === last.clause) end += 1;
  return end - start <= LONGEST_CLAUSE ? [start, end] : [from, to];
}

/** The words by which a sentence does an act: the clauses of a cue where one shows it, else the sentence. */
export function shownIn(
  act: ActCode,
  reading: Pick<Reading, 'reply' | 'found'>,
  sentence: number
): Span {
  const here = reading.found.filter((one) => one.sentence === sentence);
  for (const name of SHOWN_BY[act] ?? []) {
    const cue = here.find((one) => one.cue.name === name);
    if (cue) return spanOf(reading, ...toClauses(reading.reply.words, cue.from, cue.to));
  }
  const { from = 0, to = 0 } = reading.reply.sentences[sentence] ?? {};
  return spanOf(reading, from, to);
}
