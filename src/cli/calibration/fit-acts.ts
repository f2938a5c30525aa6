import { ACT_CODES } from '../../lib/core/scoring/acts/acts.ts';
import type { Feature } from '../../lib/core/scoring/acts/features.ts';
import { MATTER_CODES } from '../../lib/core/scoring/acts/matter.ts';
import { POST_CODES } from '../../lib/core/scoring/acts/post.ts';
import type { FittedAct } from '../../lib/core/scoring/acts/weights.ts';
import { fitLogistic, type Penalty, type SparseTable } from './logistic.ts';

/** Something whose acts raters have noted: a sentence, or a post. */
export interface Noted {
  features: readonly Feature[];
  acts: ReadonlySet<string>;
  /** Where it comes from. What is seen in few places only is about those places, and does not carry over. */
  setting: string;
}

const PENALTY: Penalty = { l1: 1.5, l2: 0.5, rounds: 120 };
const FEWEST = 6;
const FEWEST_SETTINGS = 3;
const DIGITS = 100;
/** Less than this moves no likelihood by more than a hundredth; without it the file is readable. */
const SLIGHT = 0.04;

/** Fits the weights of every act of a sentence. */
export function fitActs(noted: readonly Noted[]): Record<string, FittedAct> {
  return fitAll(noted, ACT_CODES);
}

/** Fits the weights of whether a reply speaks of another matter. */
export function fitMatter(noted: readonly Noted[]): Record<string, FittedAct> {
  return fitAll(noted, MATTER_CODES);
}

/** Fits the weights of what a post does. */
export function fitPosts(noted: readonly Noted[]): Record<string, FittedAct> {
  return fitAll(noted, POST_CODES);
}

function fitAll(noted: readonly Noted[], codes: readonly string[]): Record<string, FittedAct> {
  const features = carrying(noted);
  const column = new Map(features.map((feature, index) => [feature, index]));
  const table: SparseTable = {
    rows: noted.map((one) => Int32Array.from(one.features.flatMap((f) => column.get(f) ?? []))),
    columns: features.length
  };
  return Object.fromEntries(
    codes.map((code) => {
      const wanted = Uint8Array.from(noted.map(({ acts }) => (acts.has(code) ? 1 : 0)));
      const { base, weights } = fitLogistic(table, wanted, PENALTY);
      return [code, { base: rounded(base), weights: named(features, weights) }];
    })
  );
}

/** Features that are seen often enough, and in settings enough, to say anything of another setting. */
function carrying(noted: readonly Noted[]): Feature[] {
  const times = new Map<Feature, number>();
  const places = new Map<Feature, Set<string>>();
  for (const { features, setting } of noted)
    for (const feature of features) {
      times.set(feature, (times.get(feature) ?? 0) + 1);
      const seen = places.get(feature) ?? new Set();
      places.set(feature, seen.add(setting));
    }
  return [...times.keys()]
    .filter(
      (feature) =>
        (times.get(feature) ?? 0) >= FEWEST && (places.get(feature)?.size ?? 0) >= FEWEST_SETTINGS
    )
    .sort();
}

function named(features: readonly Feature[], weights: Float64Array): Record<Feature, number> {
  return Object.fromEntries(
    features.flatMap((feature, index) => {
      const weight = rounded(weights[index] ?? 0);
      return Math.abs(weight) < SLIGHT ? [] : [[feature, weight] as const];
    })
  );
}

function rounded(value: number): number {
  return Math.round(value * DIGITS) / DIGITS;
}
