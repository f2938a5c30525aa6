const MOST = 70;
const LEAST_WORDS = 3;

/**
 * A few words of a text, as they stand in it: its first sentence of some length, cut at the end of a
 * word. Handles are left out, since who quotes somebody does not call whom they called: a sentence
 * that names one is quoted up to it, or from it on.
 *
 * @param prefer a span of the text (UTF-16 offsets) whose sentence is quoted rather than the first
 * @returns words that occur in the text exactly so, with an ellipsis where the sentence goes on; null where there is nothing to quote
 */
export function shortQuote(text: string, prefer?: { start: number; end: number }): string | null {
  const sentences = [...text.matchAll(/[^.!?\n]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    quotes: stretchesIn(match[0]).map(cut)
  }));
  const wanted = prefer
    ? sentences.filter(({ start, end }) => start < prefer.end && end > prefer.start)
    : sentences;
  const quotes = wanted.flatMap((sentence) => sentence.quotes);
  return (
    quotes.find((words) => words.split(/\s+/u).length >= LEAST_WORDS && !/[“”{}]/u.test(words)) ??
    null
  );
}

/** What a sentence says between its handles, and whether it goes on after one. */
function stretchesIn(sentence: string): { words: string; goesOn: boolean }[] {
  const stretches = sentence
    .split(/@\w+/u)
    .map((words) => words.replace(/^[\s,:;–-]+|(?<![\s,:;–-])[\s,:;–-]+$/gu, ''));
  return stretches.map((words, index) => ({
    words,
    goesOn: stretches.slice(index + 1).some((later) => later.length > 0)
  }));
}

/**
 * Words on which nobody stops quoting. What separates them is read in one way only: to try all ways
 * would take for ever, where somebody writes a row of commas. At most `MOST` characters are looked at.
 */
const HANGING =
  /(?:(?<![\s,;:–-])[\s,;:–-]+(?:a|an|the|and|or|but|of|in|on|at|to|for|with|from|by|it|i|my|your|our|we|you|that|this|if|as|so|is|was|can|has|have|had|not)?)+$/iu;

/**
 * At most so many characters, whole words: up to a comma where one stands late enough. Where the sentence
 * goes on, it ends on a word on which one may.
 */
function cut({ words, goesOn }: { words: string; goesOn: boolean }): string {
  if (words.length <= MOST) return goesOn ? `${words.replace(HANGING, '')}…` : words;
  const short = words.slice(0, MOST + 1);
  const comma = Math.max(
    short.lastIndexOf(', '),
    short.lastIndexOf('; '),
    short.lastIndexOf(' - ')
  );
  if (comma >= MOST / 2) return short.slice(0, comma);
  return `${short.slice(0, Math.max(short.lastIndexOf(' '), 1)).replace(HANGING, '')}…`;
}
