import {
  makePersona,
  outlineOf,
  patternOfLife,
  STARTERS,
  takenIn,
  type Life,
  type PersonaDraft
} from '../../src/lib/core/authoring/index.ts';
import { MINUTE } from '../../src/lib/core/scenario/time.ts';

/** What the panels that help with writing are given, from the core. */
export const SPAN = { from: 0, to: 10 * MINUTE };
export const GROUPS = STARTERS;

const outline = outlineOf({ id: 'x' });

export function someLife(): Life {
  return patternOfLife(outline, { moods: [], fields: [], span: SPAN, perMinute: 1 }, 1);
}

export function twoParents(): PersonaDraft[] {
  const taken = takenIn(outline);
  return [1, 2].map((seed) => makePersona(outline, { cast: 'parent' }, seed, 'x', taken));
}
