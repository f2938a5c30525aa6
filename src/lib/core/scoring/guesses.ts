import { clausesOf, ideasIn } from './claims.ts';
import { isAllKnown, type Guess, type Setting, type Statement } from './context.ts';
import type { Bearing } from './bearing.ts';
import { remembered } from './remembered.ts';
import type { Word, Words } from './text/words.ts';
import { doubtsOfReasons } from './turned-round.ts';

/** A lone idea says too little to be the matter. */
const FEWEST = 2;
/** Sorrow and a name before the comma leave open nothing that follows: "Sorry Dawn, it was our pie". */
const OPENING = 3;

/**
 * Unconfirmed matters that the reply states as what they may turn out to be: "it was our fish pie that made
 * her ill", while nobody knows that yet.
 *
 * @param open the sentences that leave something open
 */
export function readGuesses(reply: Words, open: ReadonlySet<number>, setting: Setting): Bearing[] {
  if (setting.guesses.length === 0) return [];
  const doubts = doubtsOfReasons(reply);
  return reply.sentences
    .filter(({ index, question }) => !open.has(index) && !question)
    .flatMap((sentence) => {
      const clauses = clausesOf(reply.words, sentence);
      const opening = clauses[0] && isOpening(reply.words, clauses[0]) ? clauses[0][1] : 0;
      const doubt = doubts[sentence.index] ?? 0;
      const until = doubt < opening ? sentence.to : doubt;
      const at = (from: number, to: number, { matter }: Guess): Bearing => ({
        statement: matter,
        sentence: sentence.index,
        from,
        to,
        weight: FEWEST
      });
      const claimed = reply.words.slice(sentence.from, until);
      const reason = setting.guesses.find((one) => givesReason(claimed, one));
      if (reason) return [at(sentence.from, until, reason)];
      return clauses.flatMap(([from, to]) => {
        const clause = reply.words.slice(from, to);
        const guess = setting.guesses.find((one) => to <= until && states(clause, one, setting));
        return guess ? [at(from, to, guess)] : [];
      });
    });
}

function isOpening(words: readonly Word[], [from, to]: readonly [number, number]): boolean {
  return (
    to - from <= OPENING &&
    words.slice(from, to).some(({ text }) => text === 'sorry' || text === 'apologies')
  );
}

/** What makes two things known into one that is not: "the pie made them ill". */
const CAUSES = /^(?:made|make|makes|cause|caused|causes|gave)$/u;
const CAUSED = /^(?:because|due)$/u;

/** Whether a sentence says that one thing is the cause of another, as the matter may turn out. */
function givesReason(claimed: readonly Word[], { said: { words } }: Guess): boolean {
  return words.sentences.some(({ from, to }) => {
    const sentence = words.words.slice(from, to);
    return areJoined(claimed, sentence, CAUSES) || areJoined(claimed, sentence, CAUSED);
  });
}

/** "That" stands before a word as often as for one. */
const POINTS_BACK = /^(?:it|he|she|they|this|these)$/u;

/**
 * Whether a clause says what a matter may turn out to be: all that nobody has told yet, of something that a
 * word points back to, or all of one of its clauses that no known fact says.
 */
function states(clause: readonly Word[], { said }: Guess, setting: Setting): boolean {
  const { post, topic } = setting;
  const ideas = ideasIn(clause);
  const isTold = (idea: string): boolean => topic.has(idea) || post?.concepts.has(idea) === true;
  const pointsBack = clause.some(({ text }) => POINTS_BACK.test(text));
  return clausesWith(said).some((all) => {
    const shared = [...all].filter((idea) => ideas.has(idea));
    const fresh = [...all].filter((idea) => !isTold(idea));
    if (pointsBack && fresh.length > 0 && fresh.every((idea) => ideas.has(idea))) return true;
    return shared.length === all.size && !isAllKnown(shared, setting);
  });
}

/** Whether a word joins something of the one side to something of the other, in both sentences alike. */
function areJoined(one: readonly Word[], other: readonly Word[], by: RegExp): boolean {
  const [here, there] = [one, other].map((words) => words.findIndex(({ text }) => by.test(text)));
  if (here === undefined || there === undefined || here < 0 || there < 0) return false;
  const share = (some: readonly Word[], others: readonly Word[]): boolean => {
    const ideas = ideasIn(others);
    return [...ideasIn(some)].some((idea) => ideas.has(idea));
  };
  return (
    share(one.slice(0, here), other.slice(0, there)) && share(one.slice(here), other.slice(there))
  );
}

/** The ideas of the clauses that have enough of them to say something. */
const clausesWith = remembered(({ words }: Statement) =>
  words.sentences
    .flatMap((sentence) => clausesOf(words.words, sentence))
    .map(([from, to]) => ideasIn(words.words, from, to))
    .filter(({ size }) => size >= FEWEST)
);
