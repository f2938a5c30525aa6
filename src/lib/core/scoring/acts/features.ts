import { ideaIn, isFigure, type Setting } from '../context.ts';
import type { Reading } from '../reading.ts';
import { CLASSES } from '../text/classes.ts';
import { isHarm } from '../text/harm.ts';
import { isRepair } from '../text/repair.ts';
import type { Sentence, Word, Words } from '../text/words.ts';

/** What the weights of the acts are given for; everything that can be seen of a sentence but its length. */
export type Feature = string;

/** A reading before its acts are known. */
export type Ground = Omit<Reading, 'acts' | 'anotherMatter'>;

/** Whose names stand in a text: those say nothing by their letters. */
export type Named = Pick<Setting, 'names' | 'handles' | 'own' | 'ownName'>;

/** Starts what only a context shows, so that no word of a text can be taken for it. */
export const OF_CONTEXT = 'context: ';
/** The organisation, by its name. */
const US = '#us';
/** A word of harm stands in the sentence. */
const OF_HARM = '@harm word';

function inContext(feature: string): Feature {
  return `${OF_CONTEXT}${feature}`;
}

/** From here on something is likelier than not. */
export const LIKELIER = 0.5;
const CLASS_REACH = 4;
const YOU = /^(?:you|your|yours)$/u;

const classesOf = new Map<string, readonly string[]>();
for (const [name, words] of Object.entries(CLASSES))
  for (const word of words.split(' '))
    if (!word.endsWith('*')) classesOf.set(word, [...(classesOf.get(word) ?? []), name]);

/** The features of one sentence, each once. */
export function featuresOf(ground: Ground, sentence: Sentence): Set<Feature> {
  const { reply, setting, post } = ground;
  const features = new Set<Feature>();
  addWording(reply, sentence, setting, features);
  for (const { cue, sentence: at } of ground.found)
    if (at === sentence.index) features.add(`cue: ${cue.name}`);
  addContext(ground, sentence, features);
  if (post.asks >= LIKELIER) features.add(inContext('the post asks'));
  if (post.harm >= LIKELIER) features.add(inContext('the post voices harm'));
  if (post.fault < LIKELIER) features.add(inContext('the post finds no fault'));
  return features;
}

/** Words, pairs of neighbours, and pairs of word classes. */
export function addWording(
  { words: all }: Words,
  { from, to, question }: Sentence,
  names: Named,
  features: Set<Feature>
): void {
  const words = all.slice(from, to);
  let before = '^';
  for (const word of words) {
    const token = tokenOf(word, names, before);
    if (token === null) continue;
    features.add(token);
    features.add(`${before} ${token}`);
    before = token;
  }
  features.add(`${before} $`);
  if (question) features.add('?');
  if (words.some(({ stem }) => isHarm(stem))) features.add(OF_HARM);
  addClassPairs(words, features);
}

/** Whether some words speak to the person. */
export function speaksToThem(words: readonly Word[]): boolean {
  return words.some(({ text }) => YOU.test(text));
}

/** How many of some words are ideas that neither the post nor the crisis has. */
export function countStrange(words: readonly Word[], setting: Setting): number {
  return words.filter((word) => word.kind === 'word' && isStrange(word, setting)).length;
}

function isStrange(word: Word, setting: Setting): boolean {
  const idea = ideaIn(setting, word);
  return (
    idea !== null &&
    !isRepair(word.stem) &&
    !setting.topic.has(idea) &&
    !(setting.post?.concepts.has(idea) ?? false) &&
    !setting.names.has(word.text) &&
    !setting.own.includes(word.text)
  );
}

/** A word as the weights know it: its stem, or what kind of thing it is. Null for the rest of a name. */
function tokenOf(
  word: Word,
  { names, handles, own: [us], ownName }: Named,
  before: string
): string | null {
  if (names.has(word.text) || handles.has(word.text.replace(/^@/u, ''))) return '#them';
  if (word.text === us) return US;
  if (before === US && ownName.has(word.text)) return null;
  if (word.kind === 'word') return word.stem;
  if (word.kind === 'emoji') return word.text;
  return word.kind === 'number' && !isFigure(word) ? word.text : `#${word.kind}`;
}

/** Pairs of word classes in one clause, in their order: "we … failed", "you … should". */
function addClassPairs(words: readonly Word[], features: Set<Feature>): void {
  for (const [at, word] of words.entries()) {
    const mine = classesOf.get(word.text);
    if (!mine) continue;
    for (const one of mine) features.add(`@${one}`);
    for (let next = at + 1; next <= at + CLASS_REACH; next += 1) {
      const other = words[next];
      if (!other || other.clause !== word.clause) break;
      for (const two of classesOf.get(other.text) ?? [])
        for (const one of mine) features.add(`@${one} … @${two}`);
    }
  }
}

function addContext(ground: Ground, { index, from, to }: Sentence, features: Set<Feature>): void {
  const { uptake, facts, reply, setting } = ground;
  const here = <T extends { sentence: number }>(parts: readonly T[]): number =>
    parts.filter(({ sentence }) => sentence === index).length;
  const steps = (name: string, count: number, upTo: number): void => {
    for (let at = 1; at <= upTo; at += 1) if (count >= at) features.add(inContext(`${name} ${at}`));
  };
  steps('of the post', here(uptake.ofPost), 3);
  steps('only of the post', here(uptake.specific), 2);
  steps('of the crisis', here(uptake.topical), 3);
  steps('known fact', here(facts.told), 1);
  steps('known figure', here(facts.figures), 2);
  steps('strange figure', here(facts.strangeFigures), 1);
  steps('open matter', here(facts.leftOpen) + here(facts.touched), 1);
  steps('secret', here(facts.disclosed), 1);
  const words = reply.words.slice(from, to);
  const strange = countStrange(words, setting);
  const toThem = speaksToThem(words);
  steps('strange idea', strange, 3);
  if (toThem) steps('you, strange idea', strange, 3);
  const posts = here(uptake.ofPost);
  if (toThem && posts > 0) features.add(inContext('you, of the post'));
  if (strange >= 2 && posts === 0) features.add(inContext('strange only'));
  if (toThem && strange >= 2 && posts === 0) features.add(inContext('you, strange only'));
  steps(
    'harm of the post',
    uptake.ofPost.filter((word) => word.sentence === index && isHarm(word.stem)).length,
    1
  );
}
