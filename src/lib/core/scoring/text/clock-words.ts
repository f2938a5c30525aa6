import { NUMBER_WORDS } from './number-words.ts';

/** Minutes that are said otherwise than by their number. */
const MINUTES: ReadonlyMap<string, number> = new Map([
  ['half', 30],
  ['quarter', 15],
  ['twenty-five', 25]
]);

/**
 * A time of day that is written in words, in figures: "quarter to nine" is `8:45`, "six o’clock" `6:00`.
 *
 * @param text in lower case; anything that is no such time gives null
 */
export function clockInFigures(text: string): string | null {
  const [first = '', way = '', last = ''] = text.split(/\s+/u);
  if (/^o['’]clock$/u.test(way)) return clock(NUMBER_WORDS.get(first), 0);
  const minutes = MINUTES.get(first) ?? NUMBER_WORDS.get(first);
  const hour = NUMBER_WORDS.get(last);
  if (minutes === undefined || hour === undefined) return null;
  if (way === 'past') return clock(hour, minutes);
  return way === 'to' ? clock(hour - 1 || 12, 60 - minutes) : null;
}

function clock(hour: number | undefined, minutes: number): string | null {
  if (hour === undefined || hour > 12 || minutes > 59) return null;
  return `${String(hour)}:${String(minutes).padStart(2, '0')}`;
}
