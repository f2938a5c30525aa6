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
  const findings: Finding[] = [];
  for (let i = 0; i < needing.length;) {
    const first = needing[i];
    if (!first) break;
    const burst = needing.filter(({ at }, j) => j >= i && at < first.at + WINDOW);
    // A busier window that begins within this one is the one to name.
    const busier = burst.some(
      ({ at }) =>
        needing.filter((one) => one.at >= at && one.at < at + WINDOW).length > burst.length
    );
    if (burst.length < HARD || busier) {
      i += 1;
      continue;
    }
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
