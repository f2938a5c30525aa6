import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { hash } from '../audience/chance.ts';

/**
 * A whole number from `min` to `max`, both included, by a seed and what it is drawn for. As in the
 * drill, but mixed better: many things are drawn here for one person, and neighbours in name must not
 * come out alike. The drill's own draws cannot change, since logs are replayed by them.
 */
export function draw(seed: number, purpose: string, min: number, max: number): number {
  if (max <= min) return min;
  return uniformInt(xoroshiro128plus(mixed(seed ^ hash(purpose))), min, max);
}

/** One of the items, by the seed and the purpose; undefined of none. */
export function pick<T>(seed: number, purpose: string, items: readonly T[]): T | undefined {
  return items[draw(seed, purpose, 0, items.length - 1)];
}

/** The last step of MurmurHash3: a change of one bit changes half of all others. */
function mixed(value: number): number {
  let mix = value ^ (value >>> 16);
  mix = Math.imul(mix, 0x85ebca6b);
  mix ^= mix >>> 13;
  mix = Math.imul(mix, 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) | 0;
}
