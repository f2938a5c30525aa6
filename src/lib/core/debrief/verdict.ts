import { whatItCost } from './verdict-costs.ts';
import { whatWasDone } from './verdict-deeds.ts';
import type { Parts } from './verdict-parts.ts';
import { lengthWord } from './words.ts';

/**
 * The drill in two sentences: what was done, and what it cost or what carried it. Both are written
 * from the log, with names and minutes, before anyone sees a figure.
 */
export function verdictOf(parts: Parts): [string, string] {
  const { replies, statements, coverage } = parts;
  const { needed, skipped } = coverage;
  if (needed + skipped + replies.length + statements.length === 0) {
    return [`${whoEnded(parts)}, before any post had waited past its target.`, whyUnrated(parts)];
  }
  return [whatWasDone(parts), whatItCost(parts)];
}

/** An end that was not the trainee's is not told as theirs. */
function whoEnded({ endedBecause, length }: Parts): string {
  const after = lengthWord(length);
  switch (endedBecause) {
    case 'trainee':
      return `You ended after ${after}`;
    case 'facilitator':
      return `Your facilitator ended it after ${after}`;
    case 'time':
    case 'condition':
      return `The drill ended after ${after}`;
    case null:
      return `The drill stands at ${after}`;
  }
}

function whyUnrated({ endedBecause }: Parts): string {
  return endedBecause === 'time' || endedBecause === 'condition'
    ? 'There is nothing to rate in it.'
    : 'There is nothing to rate yet: the first posts that need you come a little later.';
}
