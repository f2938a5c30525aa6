import { whatItCost } from './verdict-costs.ts';
import { whatWasDone } from './verdict-deeds.ts';
import type { Parts } from './verdict-parts.ts';
import { spanWord } from './words.ts';

/**
 * The drill in two sentences: what was done, and what it cost or what carried it. Both are written
 * from the log, with names and minutes, before anyone sees a figure.
 */
export function verdictOf(parts: Parts): [string, string] {
  const { replies, statements, coverage, length } = parts;
  if (coverage.needed === 0 && replies.length === 0 && statements.length === 0) {
    return [
      `You ended after ${spanWord(length)}, before any post had waited past its target.`,
      'There is nothing to rate yet: the first posts that need you come a little later.'
    ];
  }
  return [whatWasDone(parts), whatItCost(parts)];
}
