import type { OpinionReview, SecondView } from '../../core/debrief/types.ts';
import { DIMENSION_VIEWS } from '../primitives/dimensions.ts';

/** Levels apart from which two readers no longer mean the same. */
const FAR = 2;
const STEPS = ['no', 'one', 'two', 'three', 'four'] as const;
/** Longer passages are known from the text itself, which stands above. */
const QUOTED = 120;

/** What stands out: the second reader sees it two levels or more otherwise; null where it does not. */
export function markOf({ first, second }: SecondView): string | null {
  if (first === null || second === null) return null;
  const apart = Math.abs(first - second);
  if (apart < FAR) return null;
  return `Second reader: ${String(second)}, ${STEPS[apart] ?? 'far'} ${second < first ? 'lower' : 'higher'}`;
}

/** On what a second level rests, or why there is none. */
export function groundsOf(
  { dimension, second, quote }: SecondView,
  voided: OpinionReview['voided']
) {
  if (quote !== null) {
    return `“${quote.length > QUOTED ? `${quote.slice(0, QUOTED).trimEnd()}…` : quote}”`;
  }
  if (second !== null) return 'nothing in the text to quote';
  return voided.includes(dimension) ? 'left out: its quote is not in the text' : 'not rated';
}

/** The line that opens the second opinion: it says where the two are far apart. */
export function summaryOf({ views }: OpinionReview): string {
  const names = views
    .filter((view) => markOf(view) !== null)
    .map(({ dimension }) => DIMENSION_VIEWS[dimension].name.toLowerCase());
  const last = names.pop();
  if (last === undefined) return 'A second reader';
  const on = names.length === 0 ? last : `${names.join(', ')} and ${last}`;
  return `A second reader, who differs on ${on}`;
}
