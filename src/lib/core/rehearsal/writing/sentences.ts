import { countCharacters } from '../../scenario/characters.ts';

/** The sentences of a text as its author wrote them; "Dr Aldous" and "0.5" stay whole. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?])(?<!\b(?:Dr|Mr|Mrs|Ms|St|No)\.)\s+(?=[\p{Lu}\d"“(])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '' && !sentence.startsWith('('));
}

/** A part of a text, with how much it matters: the least is left out first. */
export interface Part {
  text: string;
  weight: number;
}

/** The parts in their order as one text, without the lightest where they are too long for the channel. */
export function fitted(parts: readonly Part[], limit: number): string {
  const kept = parts.filter(({ text }) => text !== '');
  while (kept.length > 1 && countCharacters(joined(kept)) > limit) {
    const lightest = kept.reduce((least, part) => (part.weight < least.weight ? part : least));
    kept.splice(kept.indexOf(lightest), 1);
  }
  const text = joined(kept);
  return countCharacters(text) <= limit ? text : cut(text, limit);
}

function joined(parts: readonly Part[]): string {
  return parts.map(({ text }) => text).join(' ');
}

/** The beginning of a text that is too long whatever is left out: up to a space. */
function cut(text: string, limit: number): string {
  const start = [...text].slice(0, limit).join('');
  return start.replace(/\s+\S*$/u, '');
}
