import {
  ACTS,
  likelihoodOf,
  likeliest,
  setLikelihood,
  SPOILING,
  type ActCode,
  type Likelihoods
} from '../acts/acts.ts';
import { LIKELIER } from '../acts/features.ts';
import type { Reading } from '../reading.ts';

const GOOD = ACTS.filter(({ kind }) => kind === 'good').map(({ code }) => code);
/** What the author of a scenario asks for, and the reply takes up in their words, is as good as seen. */
const SEEN = 0.9;

/** How likely the sentences of a reply do what, harm weighed against good. */
export class Doing {
  readonly #acts: readonly Likelihoods[];
  /** The likelihoods of a sentence, less what it does harm. */
  readonly #good: readonly Likelihoods[];
  readonly #spoilt: readonly number[];
  /** How likely the surest sentence does each act: worked out once, as each is asked for many times. */
  readonly #most: Likelihoods;
  readonly #worst: Likelihoods;

  constructor({ acts, wanted }: Reading) {
    this.#acts = acts;
    this.#spoilt = acts.map((act) => likeliest(act, SPOILING));
    this.#good = acts.map((act, at) => {
      const spoilt = this.spoilt(at);
      // What is more likely harm than not earns nothing, or blame could be sold as information.
      const left = spoilt >= 0.5 ? 0 : 1 - spoilt * spoilt;
      return act.map((likelihood) => likelihood * left);
    });
    this.#worst = surest(this.#acts);
    this.#most = surest(this.#good);
    const see = (code: ActCode, seen: boolean): void => {
      if (seen && likelihoodOf(this.#most, code) < SEEN) setLikelihood(this.#most, code, SEEN);
    };
    see('problem', wanted.problem);
    see('effect', wanted.harm);
    see('answer', wanted.answered);
  }

  get sentences(): number {
    return this.#acts.length;
  }

  /** How likely a sentence does one of these, less what it does harm. */
  in(sentence: number, ...codes: readonly ActCode[]): number {
    const good = this.#good[sentence];
    return good ? likeliest(good, codes) : 0;
  }

  /** How likely a sentence blames, denies, mocks and the like. */
  spoilt(sentence: number): number {
    return this.#spoilt[sentence] ?? 0;
  }

  /** How likely the surest sentence does one of these good acts. */
  most(...codes: readonly ActCode[]): number {
    return likeliest(this.#most, codes);
  }

  /** How likely the surest sentence does one of these harmful or empty acts. */
  worst(...codes: readonly ActCode[]): number {
    return likeliest(this.#worst, codes);
  }

  /** How many sentences do one of these good acts, as far as it is likely. */
  many(...codes: readonly ActCode[]): number {
    let many = 0;
    for (const good of this.#good) many += weighed(likeliest(good, codes));
    return many;
  }

  /** How many of these good acts are done in all sentences together, as far as it is likely. */
  all(...codes: readonly ActCode[]): number {
    let all = 0;
    for (const good of this.#good) {
      let here = 0;
      for (const code of codes) here += weighed(likelihoodOf(good, code));
      all += here;
    }
    return all;
  }

  /** How many sentences do one of these harmful or empty acts, as far as it is likely. */
  manyWorst(...codes: readonly ActCode[]): number {
    let many = 0;
    for (const act of this.#acts) many += weighed(likeliest(act, codes));
    return many;
  }

  /** How many sentences do anything of use. */
  useful(): number {
    return this.many(...USEFUL);
  }
}

/** The highest likelihood of each act in some sentences. */
function surest(sentences: readonly Likelihoods[]): Likelihoods {
  const most = new Float64Array(ACTS.length);
  for (const act of sentences)
    for (let at = 0; at < most.length; at += 1) {
      const likelihood = act[at] ?? 0;
      if (likelihood > (most[at] ?? 0)) most[at] = likelihood;
    }
  return most;
}

const OF_NO_USE: readonly ActCode[] = ['general', 'feeling', 'notice', 'askback'];
const USEFUL = GOOD.filter((code) => !OF_NO_USE.includes(code));

/** Less than this says nothing: many small doubts must not add up to one thing said. */
const DOUBT = 0.3;

function weighed(likelihood: number): number {
  return likelihood < DOUBT ? 0 : likelihood;
}

/** Whether something is likelier than not. */
export function doesLikely(likelihood: number): boolean {
  return likelihood >= LIKELIER;
}
