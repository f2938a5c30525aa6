import { needsAnswer } from '../density.ts';
import { formatDrillTime, MINUTE } from '../time.ts';
import { error, warning, type Finding, type Rule } from './finding.ts';

const WINDOW = 3 * MINUTE;
/** Reading, judging and answering one post well takes most of a minute. */
const HARD = 4;
const IMPOSSIBLE = 6;
/** Posts of a burst that are named. */
const MOST_NAMED = 30;

/** Bursts of posts that need an answer, beyond what one person can do. Each burst is named once. */
export const density: Rule = ({ injects }) => {
  const needing = injects
    .flatMap((inject, index) =>
      inject.at !== undefined && needsAnswer(inject)
        ? [{ id: inject.id, index, at: inject.at }]
        : []
    )
    .sort((a, b) => a.at - b.at);
  const counts = countsIn(needing);
  const busier = firstBusier(counts);
  const findings: Finding[] = [];
  for (let i = 0; i < needing.length;) {
    const first = needing[i];
    const count = counts[i] ?? 0;
    if (!first) break;
    // A busier window that begins within this one is the one to name.
    if (count < HARD || (busier[i] ?? Infinity) < i + count) {
      i += 1;
      continue;
    }
    const burst = needing.slice(i, i + count);
    const grave = burst.length >= IMPOSSIBLE ? error : warning;
    findings.push(
      grave(
        'too-dense',
        ['injects', first.index, 'at'],
        `${String(burst.length)} posts need an answer in the 3 minutes from ${formatDrillTime(first.at)}: ${named(burst.map(({ id }) => id))}`,
        `One person answers about three in that time; spread them, or let some expect no answer.`
      )
    );
    i += burst.length;
  }
  return findings;
};

/** How many fall into the window that begins with each; they are in the order of their times. */
function countsIn(needing: readonly { at: number }[]): number[] {
  let end = 0;
  return needing.map(({ at }, i) => {
    while ((needing[end]?.at ?? Infinity) < at + WINDOW) end += 1;
    return end - i;
  });
}

/** For each count the place of the next one that is higher; Infinity where there is none. */
function firstBusier(counts: readonly number[]): number[] {
  const next = counts.map(() => Infinity);
  const open: number[] = [];
  for (const [place, count] of counts.entries()) {
    for (let last = open.at(-1); last !== undefined && count > (counts[last] ?? 0);) {
      next[last] = place;
      open.pop();
      last = open.at(-1);
    }
    open.push(place);
  }
  return next;
}

function named(ids: readonly string[]): string {
  const more = ids.length - MOST_NAMED;
  return ids.slice(0, MOST_NAMED).join(', ') + (more > 0 ? ` and ${String(more)} more` : '');
}
