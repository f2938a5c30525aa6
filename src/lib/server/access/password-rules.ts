import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

/** Characters. NIST SP 800-63B asks for 15 where nothing else protects, 8 beside another factor. */
const SHORTEST = 12;
export const LONGEST = 200;

/** Guesses that it must take, as a power of ten: what a slowed sign-in and argon2id put out of reach. */
const GUESSES = 8;
/** Characters that are looked at: the time grows with the square of the length. */
const LOOKED_AT = 64;

let estimator: ZxcvbnFactory | undefined;

/**
 * What is wrong with a new password, in a sentence for the person; null when nothing is. Length
 * counts, composition does not (NIST SP 800-63B, 3.1.1.2); what attackers try first is refused:
 * common passwords, runs of keys, repeats, and what the person is called.
 *
 * @param known of the person: name and e-mail
 */
export function passwordProblem(password: string, known: readonly string[]): string | null {
  const length = [...password].length;
  if (length < SHORTEST)
    return `A password has at least ${SHORTEST} characters; this one has ${length}. A few words in a row will do.`;
  if (length > LONGEST)
    return `A password has at most ${LONGEST} characters; this one has ${length}.`;
  estimator ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  const words = known.flatMap((text) => {
    const parts = text.split(/[^\p{L}\p{N}]+/u);
    return [text, parts.join(''), ...parts];
  });
  const { guessesLog10 } = estimator.check(password.slice(0, LOOKED_AT), [...words, 'hotseat']);
  return guessesLog10 < GUESSES
    ? 'This password is among the first that somebody would try: it is common, repeats itself, or is made of your name. Take another, such as a few words in a row.'
    : null;
}
