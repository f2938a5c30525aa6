import { contentOf } from './context.ts';
import type { CueFamily } from './cues/index.ts';
import type { Reading } from './reading.ts';
import { isHarm } from './text/harm.ts';

/** What a dimension's points are given for: each is 0 or 1, so that saying a thing twice gains nothing. */
export type Signals = Readonly<Record<string, number>>;

const NAMING = [
  'apology',
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
const INFORMING = new Set([
  'says what is not known',
  'gives a cause',
  'says what has been done',
  'says what is being done',
  'says what to do',
  'answers yes or no',
  'promises an update'
]);
const HARMFUL: CueFamily = 'harmful';
/** These cost by themselves, and are too slight to count as harm. */
const SOFT = new Set([
  'lectures them',
  'plays it down',
  'an edge in the tone',
  'conditional apology',
  'guesses or assures'
]);

/** Reads the signals of a reply. */
export function readSignals(reading: Reading): Signals {
  const { found, tainted, setting, uptake, facts, address, reply, repeats } = reading;
  const signals: Record<string, number> = {};
  const set = (name: string, on: boolean): void => {
    if (on) signals[name] = 1;
  };
  const steps = (name: string, count: number, upTo: number): void => {
    for (let at = 1; at <= upTo; at += 1) set(`${name} ${at}`, count >= at);
  };
  const clean = (sentence: number): boolean => !tainted.has(sentence);
  const hollow = hollowSentences(reading);
  const saying = new Map<string, Set<number>>();
  for (const { cue, sentence } of found) {
    if (cue.family !== HARMFUL && !clean(sentence)) continue;
    if (INFORMING.has(cue.name) && hollow.has(sentence)) continue;
    set(cue.name, true);
    const sentences = saying.get(cue.name) ?? new Set();
    saying.set(cue.name, sentences.add(sentence));
  }
  const has = (name: string): boolean => saying.has(name);
  const inSentences = (words: readonly { sentence: number }[]): Set<number> =>
    new Set(words.map(({ sentence }) => sentence).filter((at) => clean(at) && !hollow.has(at)));
  const both = (names: readonly string[], sentences: ReadonlySet<number>): boolean =>
    names.some((name) => [...(saying.get(name) ?? [])].some((sentence) => sentences.has(sentence)));

  // Uptake
  const cleanly = <T extends { sentence: number }>(words: readonly T[]): readonly T[] =>
    words.filter(({ sentence }) => clean(sentence));
  steps('specific', cleanly(uptake.specific).length, 4);
  steps('of the post', cleanly(uptake.ofPost).length, 5);
  steps('topical', cleanly(uptake.topical).length, 4);
  set(
    'speaks of something else',
    uptake.foreign > 0.75 && uptake.ofPost.length === 0 && uptake.topical.length < 2
  );
  const about = inSentences([...uptake.ofPost, ...uptake.topical]);
  const postly = inSentences(uptake.ofPost);
  set('apology names it', both(['apology'], about));
  set(
    'own act names it',
    both(['takes responsibility', 'names its own act', 'says what should have been'], about)
  );
  set('effect names it', both(['speaks of what it did to them'], about));
  set('effect of the post', both(['speaks of what it did to them'], postly));
  set('bad names it', both(['calls it bad', 'finds the feeling fair', 'shame'], about));
  set('sympathy names it', both(['sympathy'], about));

  // What the rubric's levels join
  const sentencesOf = (...names: string[]): Set<number> =>
    new Set(names.flatMap((name) => [...(saying.get(name) ?? [])]).filter((at) => !hollow.has(at)));
  const saysSo = sentencesOf(...NAMING);
  const namedIn = [...about].filter((at) => saysSo.has(at));
  set('problem named', namedIn.length > 0);
  set(
    'problem of the post named',
    [...postly].some((at) => saysSo.has(at))
  );
  const hurting = new Set(
    reply.words
      .filter((word) => isHarm(word.stem) && clean(word.sentence) && !hollow.has(word.sentence))
      .map(({ sentence }) => sentence)
  );
  const theirs = new Set(
    reply.words.filter(({ text }) => THEIRS.test(text)).map(({ sentence }) => sentence)
  );
  const effectIn = [
    ...sentencesOf('speaks of what it did to them'),
    ...[...hurting].filter((at) => theirs.has(at))
  ];
  set('effect named', effectIn.length > 0);
  set(
    'their harm taken up',
    cleanly(uptake.ofPost).some(({ stem }) => isHarm(stem))
  );
  set(
    'problem and effect',
    namedIn.length > 0 && (effectIn.length > 0 || has('finds the feeling fair'))
  );
  set(
    'feeling taken as fair and problem named',
    has('finds the feeling fair') && namedIn.length > 0
  );
  const any = (...names: string[]): boolean => names.some(has);
  const regret = any('apology');
  const ownership =
    any('takes responsibility', 'names its own act', 'shame') || has('says what should have been');
  const repair = any('offers a remedy', 'changes something', 'takes on their case');
  set('regret or ownership', regret || ownership);
  set('regret and ownership', regret && ownership);
  set('regret and repair', regret && repair);
  set('ownership and repair', ownership && repair);
  set('regret, ownership and repair', regret && ownership && repair);
  const care = any('sympathy', 'apology', 'calls it bad', 'finds the feeling fair');
  const help =
    guides(saying) ||
    any('takes on their case', 'moves to private', 'offers a remedy', 'promises an update');
  const harmVoiced = setting.voicesHarm;
  set('care', care);
  set('care and help', care && help);
  set('no harm voiced', !harmVoiced);
  set('cold to harm', harmVoiced && !care);
  set('admits fault', any('takes responsibility', 'names its own act'));

  // Person
  set('named', address.right !== null);
  set('wrong name', address.wrong !== null);
  set('signed', address.signed !== null);
  set('all caps', isShouted(reading));
  set('placeholder', address.placeholder !== null);
  set(
    'asks back',
    reply.sentences.some(({ question, index }) => question && clean(index) && theirs.has(index))
  );
  const you = reply.words.filter(
    ({ text, sentence }) => /^you(?:r|rs)?$/u.test(text) && clean(sentence)
  ).length;
  set('speaks to you', you > 0);
  set(
    'i',
    reply.words.some(
      ({ text, sentence }) => (text === 'i' || text === 'my' || text === 'me') && clean(sentence)
    )
  );

  // Information
  const guidance = guides(saying);
  set('guides', guidance);
  const informing = new Set([...INFORMING].flatMap((name) => [...(saying.get(name) ?? [])]));
  const toldFacts = new Set(
    facts.told
      .filter(({ sentence }) => clean(sentence) && !hollow.has(sentence))
      .map(({ statement }) => statement.text)
  );
  const figures = cleanly(facts.figures);
  const strange = cleanly(facts.strangeFigures);
  steps('facts', toldFacts.size, 3);
  steps('figures', figures.length, 3);
  set('strange figure', strange.length > 0);
  const unknowns = saying.get('says what is not known')?.size ?? 0;
  steps('unknowns', unknowns, 2);
  set('leaves open', facts.leftOpen.length > 0);
  const kinds = [...INFORMING].filter(has).length + (has('says when more will come') ? 1 : 0);
  steps('kinds of information', kinds, 6);
  steps('informing sentences', informing.size, 4);
  const pieces =
    Math.min(unknowns, 2) +
    figures.length +
    (toldFacts.size > 0 && figures.length === 0 ? 1 : 0) +
    (has('says what has been done') || has('says what is being done') || has('changes something')
      ? 1
      : 0) +
    (guidance ? 1 : 0) +
    (has('gives a cause') || has('names its own act') ? 1 : 0) +
    (has('says when more will come') && figures.length === 0 ? 1 : 0) +
    (setting.post?.asks === true && has('answers yes or no') ? 1 : 0);
  steps('pieces', pieces, 6);
  const asks = setting.post?.asks === true;
  set('question passed over', asks && pieces === 0 && toldFacts.size === 0);
  set('answers a question', asks && answers(reading, saying, clean));

  const step = sentencesOf('takes on their case', 'moves to private');
  const away = saying.get('sends elsewhere') ?? new Set<number>();
  const ownStep = [...step].some((at) => !away.has(at));
  const tookUp = cleanly(uptake.ofPost).length > 0;
  set('a step for them', ownStep);
  set('taken up and answered', tookUp && pieces >= 1);
  set('taken up twice and answered', cleanly(uptake.ofPost).length > 1 && pieces >= 1);
  set('taken up, answered, next step', tookUp && pieces >= 1 && ownStep);
  set('only a name', address.right !== null && !tookUp && pieces === 0);

  // Formula and harm
  const formulas = found.filter(({ cue }) => cue.family === 'formula').length;
  steps('formulas', formulas, 4);
  const flat = reply.sentences.filter(
    ({ index }) =>
      found.some(
        ({ cue, sentence }) =>
          sentence === index && (cue.family === 'formula' || cue.name === 'thanks for contact')
      ) && !informing.has(index)
  );
  set('mostly formula', flat.length * 2 >= reply.sentences.length && reply.sentences.length > 0);
  const harmful = new Set(
    found
      .filter(({ cue }) => cue.family === HARMFUL && !SOFT.has(cue.name))
      .map(({ cue }) => cue.name)
  );
  steps('harmful', harmful.size, 3);
  set('mostly harmful', tainted.size * 2 >= reply.sentences.length && tainted.size > 0);
  set('speculates', facts.speculated.length > 0);
  set('discloses', facts.disclosed.length > 0);
  set('copied', uptake.copied.size >= 8);
  set('echoes', uptake.echoed);
  set('stuffed', isStuffed(reading));
  set('canned', repeats.likeness >= 0.7);
  set('says nothing', found.length === 0);
  set('short', reply.words.length < 4);
  return signals;
}

const HOLLOW = new Set([
  'thanks for contact',
  'names a feeling in general',
  'formula apology',
  'conditional apology'
]);
const SOLID: readonly CueFamily[] = ['apology', 'ownership', 'repair', 'information', 'action'];

/** Sentences of formula alone: what they mention in passing is not taken up. */
function hollowSentences({ found }: Reading): Set<number> {
  const hollow = new Set<number>();
  const solid = new Set<number>();
  for (const { cue, sentence } of found) {
    if (cue.family === 'formula' || HOLLOW.has(cue.name)) hollow.add(sentence);
    else if (SOLID.includes(cue.family)) solid.add(sentence);
  }
  for (const sentence of solid) hollow.delete(sentence);
  return hollow;
}

/** Tells them something to do that is more than being sent away. */
function guides(saying: ReadonlyMap<string, ReadonlySet<number>>): boolean {
  const away = saying.get('sends elsewhere');
  return [...(saying.get('says what to do') ?? [])].some(
    (sentence) => !(away?.has(sentence) ?? false)
  );
}

const VIRTUES =
  /^(?:acknowledge|apologise|apologies|sorry|transparent|transparency|accountable|accountability|empathise|empathy|empathetic|understand|understanding|listen|listening|hear|care|caring|responsible|responsibility|honest|honesty|open|openness|committed|learning|values|integrity|trust|action|wellbeing|compassion|sincerely|valued)$/u;

/** Many virtues named, few words between them: the right words without a statement that carries them. */
function isStuffed({ reply, uptake, facts }: Reading): boolean {
  const words = reply.words.filter(({ kind }) => kind !== 'emoji');
  const virtues = new Set(words.filter(({ text }) => VIRTUES.test(text)).map(({ text }) => text));
  return (
    virtues.size >= 5 &&
    virtues.size * 8 >= words.length &&
    uptake.specific.length < 2 &&
    facts.figures.length === 0
  );
}

/** Says yes or no, or says of what was asked what is known or that it is not. */
function answers(
  { setting, facts, reply }: Reading,
  saying: ReadonlyMap<string, ReadonlySet<number>>,
  clean: (sentence: number) => boolean
): boolean {
  if ((saying.get('answers yes or no')?.size ?? 0) > 0) return true;
  const asked = setting.post?.asked ?? new Set<string>();
  if (
    facts.told.some(
      ({ statement, sentence }) => clean(sentence) && meets(statement.concepts, asked)
    )
  )
    return true;
  const open = saying.get('says what is not known') ?? new Set<number>();
  return reply.words.some((word) => {
    const idea = open.has(word.sentence) ? contentOf(word) : null;
    return idea !== null && asked.has(idea);
  });
}

function meets(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const each of one) if (other.has(each)) return true;
  return false;
}

/** Written in capitals throughout: to a reader, shouted. */
function isShouted({ reply }: Reading): boolean {
  const letters = reply.text.replace(/[^\p{L}]/gu, '');
  return (
    letters.length >= 12 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
  );
}
