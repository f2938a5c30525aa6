import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';

/** Whole numbers by a seed, so that a bad round can be played again. */
export class Chance {
  readonly #generator;

  constructor(seed: number) {
    this.#generator = xoroshiro128plus(seed);
  }

  /** From the first to the last, both included. */
  between(first: number, last: number): number {
    return uniformInt(this.#generator, first, last);
  }

  of<T>(list: readonly T[]): T {
    const one = list[this.between(0, list.length - 1)];
    if (one === undefined) throw new Error('expected a list that is not empty');
    return one;
  }
}
