import { hasFacts } from '../context.ts';
import { remembered } from '../remembered.ts';
import type { Sentence } from '../text/words.ts';
import type { ReplyContext } from '../types.ts';
import {
  ACT_CODES,
  ACTS,
  likelihoodOf,
  setLikelihood,
  SPOILING,
  type ActCode,
  type Likelihoods
} from './acts.ts';
import { CLEARS, PLAIN, PLAINLY } from './shown-by.ts';
import { featuresOf, type Ground } from './features.ts';
import { MATTER_CODES } from './matter.ts';
import { POST_CODES } from './post.ts';
import {
  FITTED,
  FITTED_EVERYDAY,
  indexWeights,
  likelihoods,
  type FittedWeights,
  type Weights
} from './weights.ts';

/** The weights that a reading goes by. */
export interface Reader {
  acts: Weights;
  posts: Weights;
  matter: Weights;
}

const published = remembered((fitted: FittedWeights): Reader => ({
  acts: indexWeights(ACT_CODES, fitted.acts),
  posts: indexWeights(POST_CODES, fitted.posts),
  matter: indexWeights(MATTER_CODES, fitted.matter)
}));

/** The published weights of a crisis; indexed when first asked for, since a start would wait for it. */
export function publishedReader(): Reader {
  return published(FITTED);
}

/** The published weights that hold in a context: those of a crisis, or of a desk with nothing on record. */
export function readerFor({ facts }: Pick<ReplyContext, 'facts'>): Reader {
  return published(hasFacts(facts) ? FITTED : FITTED_EVERYDAY);
}

/** Acts that name nothing by their nature. */
const NAMELESS: readonly ActCode[] = ['general', 'feeling', 'notice', 'sorry'];
/** Acts that cannot be done without naming something. */
const NAMING = ACTS.filter(({ kind, code }) => kind === 'good' && !NAMELESS.includes(code)).map(
  ({ code }) => code
);
const NOTHING: Likelihoods = new Float64Array(ACT_CODES.length);

/**
 * How likely each sentence of a reply does each act. Time is bounded by the length of the reply.
 * @returns one entry a sentence
 */
export function readActs(ground: Ground, weights: Weights): Likelihoods[] {
  const untrue = new Set(ground.facts.contradicted.map(({ sentence }) => sentence));
  return ground.reply.sentences.map((sentence) => {
    if (ground.repeated.has(sentence.index)) return NOTHING;
    const acts = likelihoods(featuresOf(ground, sentence), weights);
    // What takes up the problem in its author's words is not about something else.
    if (ground.wanted.problem) setLikelihood(acts, 'elsewhere', 0);
    if (saysNothingHere(ground, sentence)) for (const code of NAMING) setLikelihood(acts, code, 0);
    if (ground.putsRight.has(sentence.index)) {
      for (const code of UNTRUE) setLikelihood(acts, code, 0);
      for (const code of PUTTING_RIGHT)
        setLikelihood(acts, code, Math.max(PLAINLY, likelihoodOf(acts, code)));
    }
    if (ground.asKnown.has(sentence.index))
      for (const code of SPOILING) setLikelihood(acts, code, 0);
    const cues = ground.found.filter((one) => one.sentence === sentence.index);
    for (const { cue } of cues) {
      const none = CLEARS[cue.name];
      if (none) setLikelihood(acts, none, 0);
    }
    for (const { cue } of cues) {
      const act = PLAIN[cue.name];
      if (act && likelihoodOf(acts, act) < PLAINLY) setLikelihood(acts, act, PLAINLY);
    }
    // What the known facts deny tells nothing and answers nobody.
    if (untrue.has(sentence.index)) for (const code of PUTTING_RIGHT) setLikelihood(acts, code, 0);
    return acts;
  });
}

/** What a sentence is taken for that denies a rumour, and what it does. */
const UNTRUE: readonly ActCode[] = ['deny', 'contradict', 'assure'];
const PUTTING_RIGHT: readonly ActCode[] = ['fact', 'answer'];

/** Words that point to somebody, or back to what was said. */
const POINTS =
  /^(?:you|your|yours|he|she|they|him|her|them|his|their|it|its|this|that|these|those|there|here|who|which|what|one|ones|some|both|all|none|nobody|everyone|everybody|yes|no|not)$/u;

/** Names nothing of post, crisis or organisation, no figure or day, nobody, and points to nothing. */
function saysNothingHere(
  { reply, about, setting }: Ground,
  { index, from, to }: Sentence
): boolean {
  if (about.has(index) || to - from < FEWEST_WORDS) return false;
  return !reply.words
    .slice(from, to)
    .some(({ text, kind }) => kind !== 'word' || POINTS.test(text) || setting.own.includes(text));
}

/** A fragment ("Not yet.") leans on what stands around it. */
const FEWEST_WORDS = 3;
