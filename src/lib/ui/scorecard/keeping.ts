import { namesInWords } from '../primitives/names.ts';

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** How long a scorecard is kept, and who reads it beside its reader. */
export interface KeepingView {
  /** Wall time in ms since 1970; null where it has no end. */
  until: number | null;
  /** Names; null where this reader is not told them. */
  readers: readonly string[] | null;
  /** How many others took part, and whether this reader did too. */
  took: { others: number; too: boolean };
}

/**
 * `Kept until 12 May 2027, seen by you, Ines Halloran and Helen Marsh, and by who else took part`
 *
 * @param most names at most; the others are counted
 */
export function keepingWords({ until, readers, took }: KeepingView, most = Infinity): string {
  const kept = until === null ? 'Kept with no end date' : `Kept until ${DAY.format(until)}`;
  if (readers === null) return kept;
  const shown = readers.slice(0, most);
  const more = readers.length - shown.length;
  const others = more === 0 ? [] : [`${String(more)} ${more === 1 ? 'other' : 'others'}`];
  const all = ['you', ...shown, ...others];
  const party = took.too ? 'who else took part' : 'who took part';
  if (readers.length === 0)
    return `${kept}, seen by ${took.others === 0 ? 'you alone' : `you and ${party}`}`;
  return `${kept}, seen by ${namesInWords(all)}${took.others === 0 ? '' : `, and by ${party}`}`;
}
