import { ideasIn } from './claims.ts';
import { readStatement } from './context.ts';
import { remembered } from './remembered.ts';
import type { Words } from './text/words.ts';
import type { ReplyContext } from './types.ts';

/** What the author of the scenario says a good answer takes up, and whether this reply does. */
export interface Wanted {
  problem: boolean;
  harm: boolean;
  answered: boolean;
}

/** Holds a reply against `takesUp`; all false where the scenario says nothing. */
export function readWanted(reply: Words, { takesUp }: ReplyContext): Wanted {
  if (!takesUp) return { problem: false, harm: false, answered: false };
  const takes = (phrases: readonly string[]): boolean =>
    phrases.some((one) => takesUpPhrase(reply, one));
  return {
    problem: takes(takesUp.problem),
    harm: takes(takesUp.harm),
    answered: takes(takesUp.answers)
  };
}

/** Whether a reply takes up what the author notes in one phrase. */
export function takesUpPhrase(reply: Words, phrase: string): boolean {
  const { ideas, texts } = saidBy(reply);
  return covers(ideas, texts, phrase);
}

const saidBy = remembered(({ words }: Words) => ({
  ideas: ideasIn(words),
  texts: new Set(words.map(({ text }) => text))
}));

/** Shorter words of a phrase name nothing. */
const NAMING = 4;

/**
 * Half of a phrase's ideas, and at least one: people say it in their own words. A phrase of common words
 * alone, such as "the letter", in those words.
 */
function covers(ideas: ReadonlySet<string>, texts: ReadonlySet<string>, phrase: string): boolean {
  const { concepts, words } = readStatement(phrase);
  if (concepts.size === 0) {
    const naming = words.words.filter(({ text }) => text.length >= NAMING);
    return naming.length > 0 && naming.every(({ text }) => texts.has(text));
  }
  let shared = 0;
  for (const concept of concepts) if (ideas.has(concept)) shared += 1;
  return shared > 0 && shared * 2 >= Math.min(concepts.size, 6);
}
