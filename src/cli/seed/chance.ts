import { draw } from '../../lib/core/authoring/chance.ts';

export { draw, pick } from '../../lib/core/authoring/chance.ts';

const FINE = 1_000_000;

/** A number from 0 to below 1, by the seed and what it is drawn for. */
export function share(seed: number, purpose: string): number {
  return draw(seed, purpose, 0, FINE - 1) / FINE;
}

/** One of the items, each as often as its weight says; the last one where all weigh nothing. */
export function weighed<T>(
  seed: number,
  purpose: string,
  items: readonly T[],
  weight: (item: T) => number
): T | undefined {
  let left = share(seed, purpose) * items.reduce((sum, item) => sum + weight(item), 0);
  return items.find((item) => (left -= weight(item)) < 0) ?? items.at(-1);
}

/** So many hex digits, by the seed and the purpose. */
export function hex(seed: number, purpose: string, digits: number): string {
  return Array.from({ length: digits }, (_, nth) =>
    draw(seed, `${purpose}:${String(nth)}`, 0, 15).toString(16)
  ).join('');
}
