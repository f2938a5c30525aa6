import { needsAnswer } from '../density.ts';
import { formatDrillTime, MINUTE } from '../time.ts';
import { error, warning, type Finding, type Rule } from './finding.ts';

const WINDOW = 3 * MINUTE;
/** Reading, judging and answering one post well takes most of a minute. */
const HARD = 4;
const IMPOSSIBLE = 6;

/** Bursts of posts that need an answer, beyond what one person can do. Each burst is named once. */
export const density: Rule = ({ injects }) => {
  const needing = injects
    .flatMap((inject, index) =>
      inject.at !== undefined && needsAnswer(inject)
        ? [{ id: inject.id, index, at: inject.at }]
        : []
    )
    .sort((a, b) => a.at - b.at);
  // How many fall into the window that begins with each.
  const counts = needing
    .map(({ at }, i) => needing.slice(i).findIndex((later) => later.at >= at + WINDOW))
    .map((count, i) => (count === -1 ? needing.length - i : count));
  const findings: Finding[] = [];
  for (let i = 0; i < needing.length;) {
    const first = needing[i];
    const count = counts[i] ?? 0;
    if (!first) break;
    // A busier window that begins within this one is the one to name.
    const busier = counts.slice(i, i + count).some((other) => other > count);
    if (count < HARD || busier) {
      i += 1;
      continue;
    }
    const burst = needing.slice(i, i + count);
    const grave = burst.length >= IMPOSSIBLE ? error : warning;
    findings.push(
      grave(
        'too-dense',
        ['injects', first.index, 'at'],
        `${String(burst.length)} posts need an answer in the 3 minutes from ${formatDrillTime(first.at)}: ${burst.map(({ id }) => id).join(', ')}`,
        `One person answers about three in that time; spread them, or let some expect no answer.`
      )
    );
    i += burst.length;
  }
  return findings;
};
