import type { Log } from '../log.ts';
import type { Unreadable } from './verdict.ts';

/**
 * Why there is no opinion, in words of our own: what a server says in its errors may repeat what it
 * was sent.
 */
export type Why =
  | Unreadable
  | 'too slow'
  | 'not reached'
  | 'refused'
  | 'longer than an answer is'
  | 'not a chat completion'
  | 'too many wait';

/** A second reader that gave no opinion. The first rating stays as it is. */
export class OpinionFailed extends Error {
  override readonly name = 'OpinionFailed';

  /** @param status of the server's answer, where it refused */
  constructor(
    readonly why: Why,
    readonly status?: number
  ) {
    super(why);
  }
}

/** A reader that is down fails at every reply; one line in this span says enough. */
const QUIET = 10 * 60_000;

/** Says in the log that opinions fail, once in a while, with how many did since. */
export class Failures {
  readonly #log: Log;
  #since = 0;
  #saidAt = -Infinity;

  constructor(log: Log) {
    this.#log = log;
  }

  /** @param now any clock in ms that only runs on */
  note(drill: string, error: unknown, now = performance.now()): void {
    this.#since += 1;
    if (now - this.#saidAt < QUIET) return;
    const what =
      error instanceof OpinionFailed ? { reason: error.why, status: error.status } : { err: error };
    this.#log.warn(
      { drill, failures: this.#since, ...what },
      'A second opinion did not come; the first rating stands.'
    );
    this.#saidAt = now;
    this.#since = 0;
  }
}
