import { formatDrillTime } from '../../scenario/time.ts';
import type { RatedReply } from '../../drill/state.ts';
import type { Missed, PostView } from '../types.ts';

/** Longer quotes are cut: a report is read in a meeting. In characters. */
const LONGEST = 160;
/** Evidence beyond this is counted, not listed. */
const MOST = 6;

/** Somebody's words between quotation marks, on one line, cut where they are long. */
export function quoted(text: string, longest = LONGEST): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const letters = [...line];
  if (letters.length <= longest) return `“${line}”`;
  const cut = letters.slice(0, longest - 1).join('');
  return `“${cut.replace(/(?<!\s)\s+\S*$/, '')} …”`;
}

/** The words that a flag marks, or the whole text where they are none. */
export function flagged(text: string, { start, end }: { start: number; end: number }): string {
  const words = text.slice(start, end).trim();
  return quoted(words === '' ? text : words);
}

/** `12:04, Ada: “…”` */
export function postLine({ at, called, text }: Pick<PostView, 'at' | 'called' | 'text'>): string {
  return `${formatDrillTime(at)}, ${called}: ${quoted(text, 110)}`;
}

export function missedLine({ post, says, limitAt }: Missed): string {
  return `${postLine(post)}. ${says}; the limit was ${formatDrillTime(limitAt)}.`;
}

/** The first six of some evidence, and how many more there are. */
export function some(lines: readonly string[]): string[] {
  const more = lines.length - MOST;
  return more <= 0 ? [...lines] : [...lines.slice(0, MOST), `And ${String(more)} more.`];
}

/** The level of one dimension of a rated text; null where it was not rated on it. */
export function levelOf(
  rated: RatedReply | null,
  dimension: 'acknowledgment' | 'apology' | 'transparency' | 'personalization'
): number | null {
  return rated?.rating.ratings[dimension]?.level ?? null;
}
