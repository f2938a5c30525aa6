import type { Span } from '../../core/scoring/types.ts';

/** A text in which only the words count, and where each of its units stands in the original. */
interface Folded {
  text: string;
  /** For each UTF-16 unit of the folded text, the span of the character that it comes from. */
  from: Span[];
}

/** Phones type them bent, models copy them straight: the words are the same. */
const MARKS: Readonly<Record<string, string>> = { '‘': "'", '’': "'", ʼ: "'", '“': '"', '”': '"' };
/** Two letters or figures in a row: less is in every text and proves nothing. */
const WORDS = /[\p{L}\p{N}]{2}/u;

/**
 * Finds a quote in a text, white space, letter case and the shape of quotation marks aside. Nothing
 * else is forgiven: a paraphrase is no quote.
 *
 * @returns where the first such words stand, in UTF-16 units of the text; null when they do not, or
 *   when the quote has no words
 */
export function findQuote(text: string, quote: string): Span | null {
  const wanted = fold(quote).text.trim();
  if (!WORDS.test(wanted)) return null;
  const folded = fold(text);
  const at = folded.text.indexOf(wanted);
  const first = folded.from[at];
  const last = folded.from[at + wanted.length - 1];
  return first && last ? { start: first.start, end: last.end } : null;
}

function fold(text: string): Folded {
  const folded: string[] = [];
  const from: Span[] = [];
  let start = 0;
  let inSpace = false;
  for (const character of text) {
    const end = start + character.length;
    const space = /\s/u.test(character);
    const last = from.at(-1);
    // A run of white space is one space, as long as the run.
    if (space && inSpace && last) last.end = end;
    else {
      // Some letters are two in lower case.
      const plain = space ? ' ' : (MARKS[character] ?? character).toLowerCase();
      folded.push(plain);
      for (let unit = 0; unit < plain.length; unit += 1) from.push({ start, end });
    }
    inSpace = space;
    start = end;
  }
  return { text: folded.join(''), from };
}
