import type { ActCode } from './acts/acts.ts';
import { SHOWN_BY } from './acts/shown-by.ts';
import type { Reading } from './reading.ts';
import type { Span } from './types.ts';

/** The span in the original text of the words from `from` up to, not including, `to`. */
export function spanOf({ reply }: Pick<Reading, 'reply'>, from: number, to: number): Span {
  return {
    start: reply.words[from]?.start ?? 0,
    end: reply.words[to - 1]?.end ?? reply.text.length
  };
}

/** The words by which a sentence does an act: those of a cue where one shows it, else the sentence. */
export function shownIn(
  act: ActCode,
  reading: Pick<Reading, 'reply' | 'found'>,
  sentence: number
): Span {
  const here = reading.found.filter((one) => one.sentence === sentence);
  for (const name of SHOWN_BY[act] ?? []) {
    const cue = here.find((one) => one.cue.name === name);
    if (cue) return spanOf(reading, cue.from, cue.to);
  }
  const { from = 0, to = 0 } = reading.reply.sentences[sentence] ?? {};
  return spanOf(reading, from, to);
}
