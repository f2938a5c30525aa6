import { clausesOf, claimsOfStatement, type Claim } from './claims.ts';
import type { Setting, Statement } from './context.ts';
import type { Bearing } from './bearing.ts';
import { remembered } from './remembered.ts';
import { readWords, type Word, type Words } from './text/words.ts';
import { bearingOf, doubtsIn, plainOnes } from './turned-round.ts';

/** Of "why the sensor failed" only the reason is open. */
const WHETHER = /^whether\b/iu;

/**
 * Unconfirmed matters that the reply states as they are worded: "the steward laughed at you".
 *
 * @param all the claims of the reply
 * @param open the sentences that leave something open
 */
export function readStatedOpen(
  all: readonly Claim[],
  reply: Words,
  open: ReadonlySet<number>,
  setting: Setting
): Bearing[] {
  const claims = plainOnes(all, reply).filter(
    ({ negated, sentence }) => !negated && !open.has(sentence)
  );
  const whether = claims.flatMap((claim) => {
    const statement = setting.unconfirmed.find((one) => {
      const matter = WHETHER.test(one.text) ? claimsOfStatement(one)[0] : undefined;
      return (
        matter?.from === 0 &&
        matter.verb === claim.verb &&
        matter.tense === claim.tense &&
        matter.before.size > 0 &&
        [...matter.before].every((idea) => claim.before.has(idea))
      );
    });
    return statement ? [bearingOf(claim, statement)] : [];
  });
  return [...whether, ...repeatedMatters(reply, open, setting)];
}

/** Words that any clause has. */
const FILLING =
  /^(?:a|an|the|this|that|it|he|she|they|we|his|her|its|their|our|your|my|is|are|was|were|be|been|being|has|have|had|do|does|did|on|in|at|of|to|by|with|for|from|and|there|yes|cause|reason)$/u;
/** Of a matter that begins so it is open whether it is so at all, or how; what follows is no claim. */
const ASKS = /^(?:whether|why|how|who|when|where|what|which|if)$/u;
/** A lone word says too little to be the matter. */
const FEWEST = 2;

/**
 * Clauses that say no more and no less than one of an unconfirmed matter, or of what it may turn out to be:
 * "the driver was on his phone".
 */
function repeatedMatters(
  reply: Words,
  open: ReadonlySet<number>,
  { unconfirmed, guesses }: Setting
): Bearing[] {
  const matters = [
    ...unconfirmed.map((statement) => ({ statement, clauses: mattersOf(statement) })),
    ...guesses.map(({ matter, said }) => ({ statement: matter, clauses: mattersOf(said) }))
  ];
  if (matters.every(({ clauses }) => clauses.size === 0)) return [];
  const doubts = doubtsIn(reply);
  return reply.sentences
    .filter(({ index }) => !open.has(index))
    .flatMap((sentence) =>
      clausesOf(reply.words, sentence).flatMap(([from, to]): Bearing[] => {
        if (to > (doubts[sentence.index] ?? 0)) return [];
        const said = bagOf(reply.words.slice(from, to));
        const matter = matters.find(({ clauses }) => said !== null && clauses.has(said));
        return matter
          ? [{ statement: matter.statement, sentence: sentence.index, from, to, weight: 2 }]
          : [];
      })
    );
}

/** What the clauses of a matter say, those left out that ask. */
const mattersOf = remembered(({ text }: Statement): ReadonlySet<string> => {
  const clauses = text
    .split(/[.;]/u)
    .map((part) => readWords(part).words)
    .filter(([first]) => first && !ASKS.test(first.text));
  return new Set(clauses.flatMap((words) => bagOf(words) ?? []));
});

/** The words of a clause that say something, in no order; null for too few. */
function bagOf(words: readonly Word[]): string | null {
  const bag = new Set(words.flatMap(({ text, stem }) => (FILLING.test(text) ? [] : stem)));
  return bag.size < FEWEST ? null : [...bag].sort().join(' ');
}
