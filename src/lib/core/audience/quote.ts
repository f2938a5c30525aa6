const MOST = 70;
const LEAST_WORDS = 3;

/**
 * A few words of a text, as they stand in it: its first sentence of some length, cut at the end of a
 * word. Handles at the beginning are left out, since who quotes somebody does not call them.
 *
 * @param prefer a span of the text (UTF-16 offsets) whose sentence is quoted rather than the first
 * @returns words that occur in the text exactly so, with an ellipsis where the sentence goes on; null where there is nothing to quote
 */
export function shortQuote(text: string, prefer?: { start: number; end: number }): string | null {
  const sentences = [...text.matchAll(/[^.!?\n]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    words: match[0].replace(/^(?:\s|@\w+[,:]?)+/u, '').trimEnd()
  }));
  const wanted = prefer
    ? sentences.filter(({ start, end }) => start < prefer.end && end > prefer.start)
    : [];
  const found = [...wanted, ...(prefer ? [] : sentences)].find(
    ({ words }) => words.split(/\s+/u).length >= LEAST_WORDS && !/[“”{}]/u.test(words)
  );
  return found ? cut(found.words) : null;
}

/** Words on which nobody stops quoting. */
const HANGING =
  /(?:[\s,;:–-]+(?:a|an|the|and|or|but|of|in|on|at|to|for|with|from|by|it|i|my|your|our|we|you|that|this|if|as|so|is|was|can|has|have|had|not)?)+$/iu;

/** At most so many characters, whole words: up to a comma where one stands late enough. */
function cut(words: string): string {
  if (words.length <= MOST) return words;
  const short = words.slice(0, MOST + 1);
  const comma = Math.max(
    short.lastIndexOf(', '),
    short.lastIndexOf('; '),
    short.lastIndexOf(' - ')
  );
  if (comma >= MOST / 2) return short.slice(0, comma);
  return `${short.slice(0, Math.max(short.lastIndexOf(' '), 1)).replace(HANGING, '')}…`;
}
