import { backoff } from './backoff.ts';

/**
 * Until when places are left alone. One that does not take a letter may take the next: it is asked again
 * soon. One that takes none of several, one after the other, is down, and is left alone the longer the
 * more they are.
 */
export class Rests {
  readonly #until = new Map<string, number>();
  /** Ids of letters that a place did not take since it took one. */
  readonly #failed = new Map<string, Set<string>>();

  /** @param now wall time in ms */
  isResting(to: string, now: number): boolean {
    return this.until(to) > now;
  }

  /** Wall time in ms; 0 for a place that can be asked. */
  until(to: string): number {
    return this.#until.get(to) ?? 0;
  }

  /**
   * A place did not take a letter, or those that went with it.
   *
   * @param random 0 to 1
   * @param asked ms for which it asked to be left alone
   */
  failed(to: string, letter: string, now: number, random: number, asked: number): void {
    const failed = (this.#failed.get(to) ?? new Set()).add(letter);
    this.#failed.set(to, failed);
    this.#until.set(to, now + Math.max(backoff(failed.size, random), asked));
  }

  /** A place answered as it should, or somebody wants it asked now. */
  end(to: string): void {
    this.#until.delete(to);
    this.#failed.delete(to);
  }
}
