import { isHarm } from '../text/harm.ts';
import { meets, type Draft } from './draft.ts';

/** Cues of a sentence that says something of the problem, rather than mentioning a word of it. */
const NAMING = [
  'apology',
  'apology with its object',
  'takes responsibility',
  'names its own act',
  'says what should have been',
  'shame',
  'calls it bad',
  'finds the feeling fair',
  'speaks of what it did to them',
  'gives a cause',
  'says what is not known',
  'says what has been done',
  'answers yes or no',
  'sympathy',
  'changes something',
  'offers a remedy'
];
const THEIRS =
  /^(?:you|your|yours|he|she|they|them|him|her|his|their|people|families|everyone|anyone|nobody|somebody|child|children|mother|father|son|daughter|brother|sister|wife|husband|who|those|members|passengers|customers|residents|students|colleague)$/u;

/** What the reply takes up of the post, and what it says of the problem and of its effect. */
export function readProblem(draft: Draft): void {
  const { uptake, reply, wanted } = draft.reading;
  const specific = draft.carried(uptake.specific);
  const ofPost = draft.carried(uptake.ofPost);
  const topical = draft.carried(uptake.topical);
  draft.steps('specific', specific.length + (wanted.problem ? 1 : 0), 4);
  draft.steps('of the post', ofPost.length + (wanted.problem ? 2 : 0), 5);
  draft.steps('topical', topical.length, 4);
  draft.set('speaks of something else', !wanted.problem && belongsElsewhere(draft));
  const postly = new Set(ofPost.map(({ sentence }) => sentence));
  const about = new Set([...ofPost, ...topical].map(({ sentence }) => sentence));
  const said = (among: ReadonlySet<number>, ...names: readonly string[]): boolean =>
    meets(draft.sentencesOf(...names), among);
  draft.set('apology names it', said(about, 'apology'));
  draft.set(
    'own act names it',
    said(about, 'takes responsibility', 'names its own act', 'says what should have been')
  );
  draft.set('effect names it', said(about, 'speaks of what it did to them'));
  draft.set('effect of the post', said(postly, 'speaks of what it did to them'));
  draft.set('bad names it', said(about, 'calls it bad', 'finds the feeling fair', 'shame'));
  draft.set('sympathy names it', said(about, 'sympathy'));

  const named = said(about, ...NAMING) || draft.has('apology with its object') || wanted.problem;
  const theirs = new Set(
    reply.words.filter(({ text }) => THEIRS.test(text)).map(({ sentence }) => sentence)
  );
  const hurting = draft.carried(reply.words.filter((word) => isHarm(word.stem)));
  const effect =
    hurting.some(({ sentence }) => theirs.has(sentence)) ||
    draft.has('speaks of what it did to them') ||
    wanted.harm;
  const fair = draft.has('finds the feeling fair');
  draft.set('problem named', named);
  draft.set('problem of the post named', said(postly, ...NAMING) || wanted.problem);
  draft.set('effect named', effect);
  draft.set('their harm taken up', ofPost.some((word) => isHarm(word.stem)) || wanted.harm);
  draft.set('problem and effect', named && (effect || fair));
  draft.set('feeling taken as fair and problem named', named && fair);
}

/** Fewer ideas than this say too little to be about anything else. */
const FEWEST_IDEAS = 3;
const BELONGING = 3;

/**
 * Most of its ideas are neither the post's nor the crisis's, and little else ties it here. Set so
 * that of good replies moved under another setting's post about 93 in 100 are found.
 */
function belongsElsewhere({ reading: { uptake, address, facts } }: Draft): boolean {
  const ties =
    2 * uptake.ofPost.length +
    uptake.topical.length +
    (address.right ? 2 : 0) +
    2 * facts.figures.length;
  return uptake.ideas >= FEWEST_IDEAS && uptake.foreign > 0.7 && ties <= BELONGING;
}
