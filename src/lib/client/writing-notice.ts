import type { TraineeCommand } from '../core/drill/commands.ts';

/** Whoever types nothing for so long is not seen as writing any more, in wall ms. */
const REST = 30_000;

/** Shows teammates where somebody is writing: told when it changes, not at each key. */
export class WritingNotice {
  /** The post, null for a statement; undefined where nothing is being written. */
  #at: string | null | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly send: (command: TraineeCommand) => void) {}

  /** A text is being typed: an answer to a post, or a statement. */
  at(post: string | null): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.stop(), REST);
    if (this.#at === post) return;
    this.#at = post;
    this.send({ type: 'StartWriting', post });
  }

  /** It was left, sent, or not touched for long. */
  stop(): void {
    clearTimeout(this.#rest);
    if (this.#at === undefined) return;
    this.#at = undefined;
    this.send({ type: 'StopWriting' });
  }

  /** Forgets it without a word: the room is left, and presence says the rest. */
  drop(): void {
    clearTimeout(this.#rest);
    this.#at = undefined;
  }
}
