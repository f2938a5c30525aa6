/** Spans after which a next update can be promised, in minutes of drill time. */
const SPANS = [3, 5, 10, 15, 20, 30, 60];
/** So many are offered, the longest: a long drill is not updated every three minutes. */
const OFFERED = 5;

/**
 * The spans that are offered, in minutes: what can still be kept before the drill ends, or, where nothing
 * can, the usual ones.
 *
 * @param endsAt drill time in ms; null where the end is open
 * @param now drill time in ms
 * @param chosen stays among them, though it comes to lie after the end while it is written
 */
export function promisesBefore(
  endsAt: number | null,
  now: number,
  chosen: number | null
): number[] {
  const kept = SPANS.filter((minutes) => endsAt === null || now + minutes * 60_000 < endsAt);
  const offered = (kept.length > 0 ? kept : SPANS).slice(-OFFERED);
  return chosen === null || offered.includes(chosen)
    ? offered
    : [...offered, chosen].sort((a, b) => a - b);
}

const UPDATE =
  /\b(?:updates?|updating|more (?:news|information|detail)|post again|back (?:here|to you))\b/i;
const WHEN = /\d|\b(?:hours?|minutes?|noon|tonight|tomorrow)\b/i;

/** Whether a sentence of a text says when there will be more: people wait for it, whatever else is chosen. */
export function namesNextUpdate(text: string): boolean {
  return text.split(/(?<=[.!?])\s|\n/).some((part) => UPDATE.test(part) && WHEN.test(part));
}
