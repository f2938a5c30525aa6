import type { Agreement } from '../../core/scoring/agreement.ts';
import { count } from '../people/words.ts';
import { namesInWords } from '../primitives/names.ts';

export function roundTitle({ id, scenario }: { id: string; scenario: string | null }): string {
  if (id === 'practice') return 'Practice replies';
  return scenario ?? 'Replies from several drills';
}

/**
 * `0.82 (0.61 to 0.94)`, or why there is none.
 *
 * @param pair the names of who gave and who is compared with, as they stand in a sentence
 */
export function kappaWords(
  { n, kappa, interval, sample, always }: Omit<Agreement, 'exact' | 'withinOne' | 'table'>,
  pair: { one: string; other: string }
): string {
  if (n === 0) return 'nothing that both rated';
  // A figure that nobody can say how far it may be off reads as a verdict: 0.00 after one reply.
  if (sample === 'too-few') return 'too few replies to say yet';
  const still = stillWords(always, pair);
  if (still !== null) return `${still} throughout: kappa cannot tell`;
  if (kappa === null || !interval) return 'one level nearly throughout: kappa cannot tell';
  const [low, high] = interval;
  const figure = `${kappa.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;
  return sample === 'few' ? `${figure}, from too few to judge by` : figure;
}

/** Who gave one level throughout, and which; null where nobody did. */
function stillWords(
  { given, wanted }: Agreement['always'],
  { one, other }: { one: string; other: string }
): string | null {
  if (given === null) return wanted === null ? null : `${other} gave ${String(wanted)}`;
  if (wanted === null) return `${one} gave ${String(given)}`;
  return given === wanted
    ? `both gave ${String(given)}`
    : `${one} gave ${String(given)} and ${other} ${String(wanted)}`;
}

const MOST_NAMED = 3;

/**
 * Who else can rate how many of the replies of a round, since each sees those of their teams alone: `Of
 * these 20, Paul Okonjo can rate all and Eamon McGonigle 7.`
 *
 * @param colleagues who see the most first
 */
export function reachWords(
  colleagues: readonly { name: string; sees: number }[],
  of: number
): string {
  const [first, ...others] = colleagues
    .slice(0, MOST_NAMED)
    .map(({ name, sees }) => ({ name, many: sees === of ? 'all' : String(sees) }));
  if (!first) return 'No other trainer can rate any of these.';
  const more = colleagues.length - MOST_NAMED;
  const said = namesInWords([
    `${first.name} can rate ${first.many}`,
    ...others.map(({ name, many }) => `${name} ${many}`)
  ]);
  return `Of these ${String(of)}, ${said}${more > 0 ? `; ${count(more, 'more trainer')} some` : ''}.`;
}

/** `84%`, `none` */
export function shareWords(share: number | null): string {
  return share === null ? 'none' : `${String(Math.round(share * 100))}%`;
}

/** `7 of 31, 23%: 6 raised, 1 lowered` */
export function overrideWords({
  used,
  up,
  down
}: {
  used: number;
  up: number;
  down: number;
}): string {
  const parts = [up > 0 ? `${String(up)} raised` : '', down > 0 ? `${String(down)} lowered` : ''];
  const share = shareWords((up + down) / used);
  return `${String(up + down)} of ${String(used)}, ${share}: ${parts.filter(Boolean).join(', ')}`;
}
