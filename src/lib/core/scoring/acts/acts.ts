/** Whether an act is what a good reply does, says nothing, or does harm. */
export type ActKind = 'good' | 'empty' | 'harmful';

/** Something that a sentence of a reply does, in the rubric's terms. */
export interface Act {
  /** The code by which raters' notes and the weights name it. */
  code: string;
  kind: ActKind;
  /** As it is said of a reply: "apologises". */
  name: string;
  /** What it means, for a trainer: one sentence. */
  says: string;
}

const LIST = [
  [
    'problem',
    'good',
    'names the problem',
    'Names the problem that the post is about, in whatever words.'
  ],
  [
    'effect',
    'good',
    'says what it did to them',
    'Says what it did to the person or to theirs: harm, loss, fear, wasted time, cost.'
  ],
  [
    'general',
    'good',
    'names a problem in general',
    'Names "the inconvenience", "this issue", "what happened", and nothing closer.'
  ],
  [
    'feeling',
    'good',
    'names a feeling in general',
    'Names a feeling and nothing of what brought it: "I understand your frustration".'
  ],
  [
    'fair',
    'good',
    'finds the feeling fair',
    'Takes what the person feels, asks or criticises as legitimate.'
  ],
  ['notice', 'good', 'takes notice', 'Thanks for the message or notes it, and nothing more.'],
  [
    'sorry',
    'good',
    'apologises',
    'Says sorry for what happened or was done, with or without the word.'
  ],
  [
    'nonapology',
    'empty',
    'regrets without apologising',
    'Regrets feelings or conditions instead of the act: "if", "any", "that you feel".'
  ],
  [
    'owns',
    'good',
    'takes responsibility',
    "Owns the act as wrong, in the first person or by the organisation's name."
  ],
  ['remedy', 'good', 'offers a remedy', 'Gives back, replaces, pays for, or puts this case right.'],
  [
    'change',
    'good',
    'changes something',
    'Says what was or will be changed so that it does not happen again.'
  ],
  [
    'care',
    'good',
    'shows care',
    'Feels with somebody for what they go through, without owning it.'
  ],
  [
    'fact',
    'good',
    'tells a fact',
    'Tells what happened, why, how many or since when, beyond what the post said.'
  ],
  [
    'unknown',
    'good',
    'says what is not known',
    'Names something as not yet known, decided or confirmed.'
  ],
  ['act', 'good', 'says what is done', 'Names a specific act that is done or under way.'],
  [
    'when',
    'good',
    'says when more will come',
    'Says when or where the next news or the result will come.'
  ],
  [
    'todo',
    'good',
    'says what to do',
    'Tells the person something concrete to do, to be safe or served.'
  ],
  ['answer', 'good', 'answers', 'Answers what the post asked.'],
  [
    'step',
    'good',
    'takes a step for them',
    'Makes a next step for this person: their case handled, a private channel for it, a named human.'
  ],
  ['askback', 'good', 'asks them back', 'Asks this person something about their case.'],
  [
    'redirect',
    'empty',
    'sends them elsewhere',
    'Sends the person to a form, a site or another office, without a reason.'
  ],
  [
    'vague',
    'empty',
    'stays vague',
    'Says that something is being looked at, without what, who or until when.'
  ],
  [
    'formula',
    'empty',
    'speaks in formulas',
    'Says what any organisation says about itself on any day.'
  ],
  [
    'bright',
    'empty',
    'puts a bright face on it',
    'Is cheerful or grateful where somebody has complained.'
  ],
  [
    'blame',
    'harmful',
    'moves the blame',
    'Puts it on the person, a supplier, a single employee, the media.'
  ],
  ['deny', 'harmful', 'denies', 'Denies or disputes what happened, or what the person says.'],
  ['minimise', 'harmful', 'makes it small', 'Makes the harm small, or tells them not to worry.'],
  ['hostile', 'harmful', 'mocks or snaps', 'Mocks, insults, snaps or lectures.'],
  [
    'legal',
    'harmful',
    'hides behind the law',
    'Threatens, or hides behind lawyers, terms and liability.'
  ],
  ['refuse', 'harmful', 'refuses', 'Refuses to apologise, to answer or to help.'],
  [
    'admit',
    'harmful',
    'admits what is not established',
    'Admits a fault that nobody has established.'
  ],
  [
    'assure',
    'harmful',
    'guesses or overpromises',
    'States as fact what is unconfirmed, or promises more than anybody can know.'
  ],
  ['contradict', 'harmful', 'contradicts the facts', 'Says something that the known facts deny.'],
  ['disclose', 'harmful', 'tells what must not be said', 'Says what must not be said.'],
  [
    'askdata',
    'harmful',
    'asks for private data',
    'Asks for personal data where all can read the answer.'
  ],
  ['sell', 'harmful', 'sells', 'Sells or advertises.'],
  [
    'elsewhere',
    'empty',
    'speaks of something else',
    "Speaks of something that is neither this post's matter nor the crisis."
  ],
  ['greet', 'empty', 'greets or signs', 'Greets, signs or names somebody, and nothing more.']
] as const satisfies readonly (readonly [string, ActKind, string, string])[];

export type ActCode = (typeof LIST)[number][0];

/** Every act, in the order in which the weights hold them. */
export const ACTS: readonly (Act & { code: ActCode })[] = LIST.map(([code, kind, name, says]) => ({
  code,
  kind,
  name,
  says
}));

/** Acts that spoil whatever else their sentence does. */
export const SPOILING: readonly ActCode[] = [
  'blame',
  'deny',
  'minimise',
  'hostile',
  'legal',
  'refuse',
  'sell'
];

export const ACT_CODES: readonly ActCode[] = ACTS.map(({ code }) => code);

/**
 * How likely a sentence does each act, 0 to 1, in the order of ACTS. Numbers in a row rather than by
 * name: they are read hundreds of times a reply.
 */
export type Likelihoods = Float64Array;

const PLACES = Object.fromEntries(LIST.map(([code], index) => [code, index])) as Record<
  ActCode,
  number
>;

/** How likely a sentence does one act. */
export function likelihoodOf(act: Likelihoods, code: ActCode): number {
  return act[PLACES[code]] ?? 0;
}

/** How likely a sentence does the likeliest of some acts. */
export function likeliest(act: Likelihoods, codes: readonly ActCode[]): number {
  let most = 0;
  for (const code of codes) {
    const likelihood = act[PLACES[code]] ?? 0;
    if (likelihood > most) most = likelihood;
  }
  return most;
}

/** Sets how likely a sentence does one act. */
export function setLikelihood(act: Likelihoods, code: ActCode, likelihood: number): void {
  act[PLACES[code]] = likelihood;
}
