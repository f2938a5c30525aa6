import { clausesOf, STANDS_FOR } from './claims.ts';
import { contentOf, readStatement, type Setting, type Statement } from './context.ts';
import type { Bearing } from './facts.ts';
import { remembered } from './remembered.ts';
import type { Word, Words } from './text/words.ts';
import { doubtsIn } from './turned-round.ts';

/** What an unconfirmed matter would say if it were known, and how it reads as long as it is open. */
export interface Guess {
  matter: Statement;
  said: Statement;
}

/** A lone idea says too little to be the matter, where nothing in its clause points back to the post. */
const FEWEST = 2;
/** Sorrow and a name before the comma leave open nothing that follows: "Sorry Dawn, it was our pie". */
const OPENING = 3;

/**
 * Unconfirmed matters that the reply states as what they may turn out to be: "it was our fish pie that made
 * her ill", while nobody knows that yet. A clause states one that has all its ideas; what the post has, a
 * word that points back may stand for.
 *
 * @param open the sentences that leave something open
 */
export function readGuesses(reply: Words, open: ReadonlySet<number>, setting: Setting): Bearing[] {
  if (setting.guesses.length === 0) return [];
  const doubts = doubtsIn(reply);
  return reply.sentences
    .filter(({ index, question }) => !open.has(index) && !question)
    .flatMap((sentence) => {
      const clauses = clausesOf(reply.words, sentence);
      const opening = clauses[0] && isOpening(reply.words, clauses[0]) ? clauses[0][1] : 0;
      const doubt = doubts[sentence.index] ?? 0;
      const until = doubt < opening ? sentence.to : doubt;
      return clauses.flatMap(([from, to]): Bearing[] => {
        if (to > until) return [];
        const guess = setting.guesses.find((one) =>
          states(reply.words.slice(from, to), one, setting)
        );
        return guess
          ? [{ statement: guess.matter, sentence: sentence.index, from, to, weight: 2 }]
          : [];
      });
    });
}

function isOpening(words: readonly Word[], [from, to]: readonly [number, number]): boolean {
  return (
    to - from <= OPENING &&
    words.slice(from, to).some(({ text }) => text === 'sorry' || text === 'apologies')
  );
}

function states(clause: readonly Word[], { said }: Guess, { post, known }: Setting): boolean {
  const ideas = new Set(clause.flatMap((word) => contentOf(word) ?? []));
  const pointsBack = clause.some(({ text }) => STANDS_FOR.has(text));
  const covers = (all: ReadonlySet<string>): boolean => {
    const needed = [...all].filter((idea) => !pointsBack || !post?.concepts.has(idea));
    return (
      needed.length > 0 &&
      (pointsBack || all.size >= FEWEST) &&
      needed.every((idea) => ideas.has(idea))
    );
  };
  return clausesWith(said).some(
    (all) =>
      covers(all) && !known.some(({ concepts }) => [...all].every((idea) => concepts.has(idea)))
  );
}

/** The ideas of each clause. */
const clausesWith = remembered(({ words }: Statement): readonly ReadonlySet<string>[] =>
  words.sentences
    .flatMap((sentence) => clausesOf(words.words, sentence))
    .map(
      ([from, to]) => new Set(words.words.slice(from, to).flatMap((word) => contentOf(word) ?? []))
    )
    .filter(({ size }) => size > 0)
);

/** Pairs unconfirmed matters with what they would say; those that say nothing are left out. */
export function guessesOf(
  unconfirmed: readonly string[],
  guesses: readonly string[] | undefined
): Guess[] {
  return unconfirmed.flatMap((matter, at) => {
    const said = guesses?.[at] ?? '';
    return said === '' ? [] : [{ matter: readStatement(matter), said: readStatement(said) }];
  });
}
