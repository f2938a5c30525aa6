import type { Feature } from './features.ts';
import everyday from '../everyday.json' with { type: 'json' };
import fitted from './weights.json' with { type: 'json' };

/** The fitted weights of one thing that a sentence or a post does. */
export interface FittedAct {
  base: number;
  weights: Readonly<Record<Feature, number>>;
}

/** What one feature speaks for and against: codes by their number, and how much. */
interface Spoken {
  codes: Uint8Array;
  weights: Float64Array;
}

/** Weights, turned so that a feature finds what it speaks for or against. */
export interface Weights {
  base: Float64Array;
  features: ReadonlyMap<Feature, Spoken>;
}

/** What has no weights is taken to be out of the question: about 5 in 100,000. */
const NEVER = -10;

/** Indexes weights by feature. */
export function indexWeights(
  codes: readonly string[],
  acts: Readonly<Record<string, FittedAct>>
): Weights {
  const lists = new Map<Feature, { codes: number[]; weights: number[] }>();
  for (const [index, code] of codes.entries())
    for (const [feature, weight] of Object.entries(acts[code]?.weights ?? {})) {
      const list = lists.get(feature) ?? { codes: [], weights: [] };
      lists.set(feature, list);
      list.codes.push(index);
      list.weights.push(weight);
    }
  const features = new Map<Feature, Spoken>();
  for (const [feature, list] of lists)
    features.set(feature, {
      codes: Uint8Array.from(list.codes),
      weights: Float64Array.from(list.weights)
    });
  return { base: Float64Array.from(codes, (code) => acts[code]?.base ?? NEVER), features };
}

/**
 * The likelihood of every code, in their order: the logistic function of its base and the weights of
 * the features that are there.
 */
export function likelihoods(features: Iterable<Feature>, weights: Weights): Float64Array {
  const sums = Float64Array.from(weights.base);
  for (const feature of features) {
    const spoken = weights.features.get(feature);
    if (!spoken) continue;
    for (let at = 0; at < spoken.codes.length; at += 1) {
      const code = spoken.codes[at] ?? 0;
      sums[code] = (sums[code] ?? NEVER) + (spoken.weights[at] ?? 0);
    }
  }
  for (let code = 0; code < sums.length; code += 1)
    sums[code] = 1 / (1 + Math.exp(-(sums[code] ?? NEVER)));
  return sums;
}

/** All weights that a reading takes. */
export interface FittedWeights {
  acts: Readonly<Record<string, FittedAct>>;
  posts: Readonly<Record<string, FittedAct>>;
  matter: Readonly<Record<string, FittedAct>>;
}

/** The published weights, made by `npm run calibrate -- --fit`. */
export const FITTED = fitted as unknown as FittedWeights;

/** The same for a care desk's every day, where nothing is on record: texts are shorter and lean on less. */
export const FITTED_EVERYDAY = everyday as unknown as FittedWeights;
