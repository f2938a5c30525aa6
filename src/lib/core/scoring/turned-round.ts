import { claimsOfStatement, type Claim } from './claims.ts';
import { contentOf, saidIn, type Setting, type Statement } from './context.ts';
import type { Bearing } from './bearing.ts';
import { remembered } from './remembered.ts';
import type { Word, Words } from './text/words.ts';

/** Nothing is claimed where one of these stands before it: it is asked, supposed, wished or reported. */
const NOT_CLAIMED =
  /^(?:if|unless|whether|until|till|why|how|when|where|while|who|which|because|since|should|would|could|must|might|may|can|ought|say|says|said|saying|told|tell|hear|heard|read|wrote|write|claim|claims|claimed|rumour|rumours|believe|think|thought|sorry|apologise|apologies|regret|afraid|wrong|sure|certain|make|ensure)$/u;
/** After the verb, what does not take the claim back: the rest of a clause that says "when", "how" or "until" may. */
const LEAVES_IT =
  /^(?:at|all|ever|now|here|and|or|nor|on|of|to|by|in|you|your|him|her|them|us|our|we|the|a|any|anybody|anyone|either)$/u;
/** After a verb that is not denied: "sounded as it should". */
const FULLY = /^(?:as|it|they|should|perfectly|properly|correctly|normally|well|fine)$/u;
/** Before the verb they halve what is denied: "not yet", "not only", "not all". */
export const HALVES =
  /^(?:yet|only|just|simply|all|every|fully|always|merely|longer|entirely|automatically)$/u;

/**
 * Known facts that the reply turns round: "your fare is not refunded" where fares are refunded, "the
 * alarm sounded" where it did not. Only a verb that is denied by one of them of the same thing in the
 * same time, with nothing said of it that the fact does not say as well, and that neither post nor
 * facts nor the reply itself say otherwise.
 *
 * @param claims those of the reply
 */
export function readTurnedRound(
  claims: readonly Claim[],
  reply: Words,
  setting: Setting
): Bearing[] {
  return plainOnes(claims, reply).flatMap((claim) => {
    const statement = setting.known.find((one) =>
      claimsOfStatement(one).some(
        (fact) =>
          fact.negated !== claim.negated &&
          isSame(fact, claim) &&
          saysNoMore(claim, reply.words, one, setting)
      )
    );
    return statement && !isSaidOtherwise(claim, claims, setting)
      ? [bearingOf(claim, statement)]
      : [];
  });
}

/** Whether the reply itself says the contrary as well, or a fact or the post says it as the reply does. */
function isSaidOtherwise(claim: Claim, claims: readonly Claim[], setting: Setting): boolean {
  const { negated } = claim;
  return (
    claims.some((other) => other.negated !== negated && isSame(other, claim)) ||
    [...saidIn(setting), ...setting.mustNotSay].some((one) =>
      claimsOfStatement(one).some((other) => other.negated === negated && isSame(other, claim))
    )
  );
}

export function bearingOf({ sentence, from, to }: Claim, statement: Statement): Bearing {
  return { statement, sentence, from, to, weight: 2 };
}

/** The same verb of the same thing in the same time. */
function isSame(one: Claim, other: Claim): boolean {
  if (one.verb !== other.verb || one.tense !== other.tense) return false;
  const things = [...one.before, ...one.after];
  return things.some((idea) => other.before.has(idea) || other.after.has(idea));
}

/** Those that are stated outright, in the organisation's own words. */
export function plainOnes(claims: readonly Claim[], reply: Words): Claim[] {
  const doubts = doubtsIn(reply);
  return claims.filter(
    ({ sentence, from, at }) =>
      at < (doubts[sentence] ?? 0) &&
      !reply.words.slice(from, at).some(({ text }) => HALVES.test(text))
  );
}

/**
 * For each sentence the place of the word from which on nothing in it is claimed outright. Whatever is
 * held against the facts asks for it.
 */
export const doubtsIn = remembered((reply: Words) => doubtsBut(reply, null));

/** The same, with a reason taken for a claim: "it turned back because of a pump" guesses at the reason. */
export const doubtsOfReasons = remembered((reply: Words) => doubtsBut(reply, 'because'));

function doubtsBut({ words, sentences }: Words, claimed: string | null): readonly number[] {
  return sentences.map(({ from, to, question }) => {
    if (question) return from;
    const doubt = words
      .slice(from, to)
      .findIndex(({ text, quoted }) => quoted || (text !== claimed && NOT_CLAIMED.test(text)));
    return doubt === -1 ? to : from + doubt;
  });
}

/** Whether a claim has no idea, day or condition that the fact has not: else it may be of another case. */
function saysNoMore(
  { from, at, to, negated }: Claim,
  words: readonly Word[],
  { words: fact, concepts }: Statement,
  { names, own }: Setting
): boolean {
  const texts = new Set(fact.words.map(({ text }) => text));
  const isTheirs = ({ text }: Word): boolean => names.has(text) || own.includes(text);
  for (let place = from; place < to; place += 1) {
    const word = words[place];
    if (!word || isTheirs(word) || (!negated && place > at && FULLY.test(word.text))) continue;
    const idea = contentOf(word);
    if (
      idea === null
        ? place > at && !LEAVES_IT.test(word.text) && !texts.has(word.text)
        : !concepts.has(idea)
    )
      return false;
  }
  return true;
}
