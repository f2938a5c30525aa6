import { contentOf, type Setting, type Statement } from '../context.ts';
import { addWording, type Feature } from './features.ts';
import { likelihoods, type Weights } from './weights.ts';

/** What is asked of a post before a reply to it is rated. */
export const POST_CODES = ['fault', 'harm', 'asks'] as const;
export type PostCode = (typeof POST_CODES)[number];

/** How likely a post does each, 0 to 1. */
export interface PostReading {
  /** A fault or failure is in question: without one, nothing is to be apologised for. */
  fault: number;
  /** Harm, loss, fear, anger or trouble is voiced. */
  harm: number;
  /** Something is asked that wants an answer. */
  asks: number;
}

const MOST_OF_CRISIS = 4;

/** What can be seen of a post: its words, and how much of the crisis it speaks of. */
export function postFeatures(
  { words }: Pick<Statement, 'words'>,
  setting: Pick<Setting, 'names' | 'handles' | 'own' | 'ownName' | 'topic'>
): Set<Feature> {
  const features = new Set<Feature>();
  for (const sentence of words.sentences) addWording(words, sentence, setting, features);
  const ideas = new Set(words.words.flatMap((word) => contentOf(word) ?? []));
  const shared = [...ideas].filter((idea) => setting.topic.has(idea)).length;
  for (let at = 1; at <= Math.min(shared, MOST_OF_CRISIS); at += 1)
    features.add(`of the crisis ${at}`);
  return features;
}

/** Reads a post by the weights of its features. */
export function readPost(
  post: Pick<Statement, 'words'>,
  setting: Pick<Setting, 'names' | 'handles' | 'own' | 'ownName' | 'topic'>,
  weights: Weights
): PostReading {
  const [fault = 0, harm = 0, asks = 0] = likelihoods(postFeatures(post, setting), weights);
  return { fault, harm, asks };
}
