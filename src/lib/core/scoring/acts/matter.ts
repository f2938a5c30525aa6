import { countStrange, LIKELIER, speaksToThem, type Feature, type Ground } from './features.ts';
import { likelihoods, type Weights } from './weights.ts';

/** What is asked of a reply as a whole: whether it speaks of another matter than its post and its crisis. */
export const MATTER_CODES = ['another'] as const;

const IDEAS = [2, 4, 6, 9, 13] as const;
const SHARES = [0.2, 0.35, 0.5, 0.65, 0.8] as const;

/** How far a reply and its post have anything in common. */
export function matterFeatures(ground: Ground): Set<Feature> {
  const { uptake, address, facts, reply, setting, post } = ground;
  const features = new Set<Feature>();
  const upTo = (name: string, count: number, marks: readonly number[]): void => {
    for (const mark of marks) if (count >= mark) features.add(`${name} ≥ ${mark}`);
  };
  const foreign = Math.round(uptake.foreign * uptake.ideas);
  upTo('ideas', uptake.ideas, IDEAS);
  upTo('foreign ideas', foreign, IDEAS);
  upTo('share of foreign ideas', uptake.foreign, SHARES);
  upTo('of the post', uptake.ofPost.length, [1, 2, 3, 4]);
  upTo('of this post alone', uptake.specific.length, [1, 2, 3]);
  upTo('of the crisis', uptake.topical.length, [1, 2, 3, 5]);
  upTo('known facts', new Set(facts.told.map(({ statement }) => statement)).size, [1, 2]);
  upTo('known figures', facts.figures.length, [1, 2]);
  upTo('strange figures', facts.strangeFigures.length, [1, 2]);
  if (address.right) features.add('their name');
  if (address.wrong) features.add('another name');
  if (post.asks >= LIKELIER) features.add('the post asks');
  if (reply.words.some(({ text }) => text === setting.own[0])) features.add('our name');
  for (const sentence of reply.sentences) {
    const words = reply.words.slice(sentence.from, sentence.to);
    if (!speaksToThem(words)) continue;
    const shared = uptake.ofPost.some((word) => word.sentence === sentence.index);
    if (shared) features.add('tells them of their post');
    else if (countStrange(words, setting) > 1) features.add('tells them what they never said');
  }
  const none = uptake.ofPost.length === 0;
  for (const mark of IDEAS)
    if (none && foreign >= mark) features.add(`none of the post, foreign ≥ ${mark}`);
  for (const mark of IDEAS)
    if (none && uptake.topical.length === 0 && foreign >= mark)
      features.add(`none of either, foreign ≥ ${mark}`);
  if (none && !address.right) features.add('neither name nor post');
  return features;
}

/** How likely a reply speaks of another matter, 0 to 1. A statement answers nobody, and cannot. */
export function readMatter(ground: Ground, weights: Weights): number {
  if (!ground.setting.post) return 0;
  return likelihoods(matterFeatures(ground), weights)[0] ?? 0;
}
