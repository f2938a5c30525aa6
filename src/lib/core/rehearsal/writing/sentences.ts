/**
 * What a text says, sentence by sentence; what stands between semicolons is said by itself. "Dr Aldous"
 * and "0.5" stay whole, and whole sentences in brackets are left out.
 */
export function sentencesOf(text: string): string[] {
  return (
    text
      // Scenarios are what is read here, in texts as short as a post or a plan.
      // eslint-disable-next-line regexp/no-super-linear-move
      .replace(/(?<=^|[.!?]\s*)\([^)]*\)/gu, '')
      .replace(/;\s+(\p{L})/gu, (_, letter: string) => `. ${letter.toUpperCase()}`)
      .split(/(?<=[.!?])(?<!\b(?:Dr|Mr|Mrs|Ms|St|No)\.)\s+(?=[\p{Lu}\d"“(])/u)
      .map((sentence) => sentence.trim())
      .filter((sentence) => sentence !== '')
  );
}

/** A part of a text, with how much it matters. */
export interface Part {
  text: string;
  weight: number;
}

/**
 * As many of the parts as the channel takes, what matters most first, in the order in which they stand
 * here. What matters most of all is cut where it is too long by itself.
 *
 * @param limit in characters; UTF-16 units are counted, which are never fewer
 */
export function fitted(parts: readonly Part[], limit: number): string {
  const kept = new Set<Part>();
  const text = () => parts.filter((part) => kept.has(part)).map((part) => part.text);
  for (const part of parts.toSorted((a, b) => b.weight - a.weight)) {
    if (part.text === '') continue;
    kept.add(part);
    if (text().join(' ').length > limit && kept.size > 1) kept.delete(part);
  }
  return cut(text().join(' '), limit);
}

/** The beginning of a text that is too long whatever is left out: up to a space. */
function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return [...text]
    .slice(0, limit)
    .join('')
    .replace(/(?<!\s)\s+\S*$/u, '');
}
