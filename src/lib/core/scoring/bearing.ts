import { ideaIn, type Setting, type Statement } from './context.ts';
import { conceptOf } from './text/common.ts';
import { readWords, type Sentence, type Words } from './text/words.ts';

/** A stretch of the reply that bears on a statement of the context. */
export interface Bearing {
  statement: Statement;
  sentence: number;
  from: number;
  to: number;
  /** How many uncommon ideas they share, figures counted double. */
  weight: number;
}

/** So many ideas show that a sentence speaks of a statement. */
export const ENOUGH = 2;
/** Ideas that any crisis has, and that show no fact being told. */
const PEOPLE = new Set(
  readWords(
    'child mother father wife family families parent staff worker school crew boss'
  ).words.map(({ stem }) => conceptOf(stem))
);

/** The ideas of a sentence, each with its first place. */
export function ideasOf(
  { words }: Words,
  { from, to }: Sentence,
  setting: Setting
): Map<string, number> {
  const ideas = new Map<string, number>();
  for (let at = from; at < to; at += 1) {
    const word = words[at];
    const idea = word ? ideaIn(setting, word) : null;
    if (idea !== null && !ideas.has(idea)) ideas.set(idea, at);
  }
  return ideas;
}

/**
 * Where a sentence speaks of a statement; null where it shares too little with it.
 *
 * @param said ideas that show nothing, since post or crisis have them
 * @param enough how many ideas it has to share, figures counted double
 */
export function bear(
  statement: Statement,
  ideas: ReadonlyMap<string, number>,
  sentence: Sentence,
  said: ReadonlySet<string>,
  enough = ENOUGH
): Bearing | null {
  let weight = 0;
  let from = sentence.to;
  let to = sentence.from;
  for (const [idea, at] of ideas) {
    if (!statement.concepts.has(idea) || said.has(idea) || PEOPLE.has(idea)) continue;
    weight += statement.figures.has(idea) ? 2 : 1;
    from = Math.min(from, at);
    to = Math.max(to, at + 1);
  }
  return weight >= enough ? { statement, sentence: sentence.index, from, to, weight } : null;
}
