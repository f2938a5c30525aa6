/** Shorter words are other words: "form" and "from". */
export const SLIP_LENGTH = 5;

/**
 * Whether one word is the other with one letter left out, doubled or put in, or two letters swapped.
 * A letter changed for another does not count: that makes too many words of others ("charge" and
 * "change").
 */
export function oneSlip(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1 || short.length < SLIP_LENGTH) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  // The first letter is seldom the one that slips.
  if (at === 0) return false;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  const swapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return swapped && short.slice(at + 2) === long.slice(at + 2);
}

/** Words by their first two letters, so that a slip is sought among few. */
export class SlipIndex {
  readonly #byStart = new Map<string, string[]>();

  constructor(words: Iterable<string>) {
    for (const word of words) {
      if (word.length < SLIP_LENGTH) continue;
      const start = word.slice(0, 1);
      const known = this.#byStart.get(start);
      if (known) known.push(word);
      else this.#byStart.set(start, [word]);
    }
  }

  /** The words that this one may be a slip of: "refundd" of "refund" and of "refunded". */
  find(word: string): string[] {
    if (word.length < SLIP_LENGTH) return [];
    const near = this.#byStart.get(word.slice(0, 1)) ?? [];
    return near.filter(
      (other) => Math.abs(other.length - word.length) <= 1 && oneSlip(word, other)
    );
  }
}
