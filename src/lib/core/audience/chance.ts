import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/**
 * A whole number from `min` to `max`, both included, that depends on the drill's seed and on what it
 * is drawn for, and on nothing drawn before: so that one more post does not change every later chance.
 */
export function draw(seed: number, purpose: string, min: number, max: number): number {
  if (max <= min) return min;
  return uniformInt(xoroshiro128plus(seed ^ hash(purpose)), min, max);
}

/** One of the items, by the drill's seed and the purpose; undefined of none. */
export function pick<T>(seed: number, purpose: string, items: readonly T[]): T | undefined {
  return items[draw(seed, purpose, 0, items.length - 1)];
}

/** FNV-1a, 32 bits: spreads purposes over the generator's seeds. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    value ^= text.charCodeAt(i);
    value = Math.imul(value, 0x01000193);
  }
  return value | 0;
}
