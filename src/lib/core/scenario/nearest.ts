/**
 * The known name that a misspelt one was probably meant to be, or null when none is close. Close
 * means at most a third of the letters differ (one letter in short names), case aside.
 */
export function nearest(name: string, known: Iterable<string>): string | null {
  const wanted = name.toLowerCase();
  if (wanted.length > 60) return null;
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - wanted.length) >= bestDistance) continue;
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** Names that are compared with all others: with all of a long script that would take minutes. */
const MOST_COMPARED = 100;

/**
 * Finds the nearest of these names for one after the other; a name that comes again is looked up once.
 * Who has misspelt more than a hundred gets no more of them.
 */
export function suggestions(known: Iterable<string>): (name: string) => string | null {
  const found = new Map<string, string | null>();
  return (name) => {
    const before = found.get(name);
    if (before !== undefined || found.size >= MOST_COMPARED) return before ?? null;
    const meant = nearest(name, known);
    found.set(name, meant);
    return meant;
  };
}

/** Insertions, deletions, substitutions and swapped neighbours (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let distance = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        distance = Math.min(distance, (beforeLast[j - 2] ?? 0) + 1);
      row.push(distance);
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
