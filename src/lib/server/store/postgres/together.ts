import { isAway } from './away.ts';

/** An ask that nobody has answered yet. */
interface Waiting<Asked, Got> {
  asked: Asked;
  resolve: (got: Got) => void;
  reject: (error: unknown) => void;
}

/**
 * Has many asks answered by one statement: what is asked while a statement is under way waits, and goes
 * together in the next one. An ask alone goes at once; of a hundred at once each costs a hundredth of a way
 * to the database and back. No ask is answered by a statement that was sent before it.
 */
export class Together<Asked, Got> {
  readonly #answer: (asked: readonly Asked[]) => Promise<readonly Got[]>;
  readonly #most: number;
  readonly #waiting: Waiting<Asked, Got>[] = [];
  #asking = false;

  /**
   * @param answer one answer for each, in their order; when it throws, each is asked alone, unless the
   * database is away
   * @param most asks that go together
   */
  constructor(answer: (asked: readonly Asked[]) => Promise<readonly Got[]>, most = 200) {
    this.#answer = answer;
    this.#most = most;
  }

  ask(asked: Asked): Promise<Got> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ asked, resolve, reject });
      if (!this.#asking) void this.#askAll();
    });
  }

  async #askAll(): Promise<void> {
    this.#asking = true;
    while (this.#waiting.length > 0) await this.#askThese(this.#waiting.splice(0, this.#most));
    this.#asking = false;
  }

  async #askThese(together: readonly Waiting<Asked, Got>[]): Promise<void> {
    try {
      const answers = await this.#answer(together.map(({ asked }) => asked));
      if (answers.length !== together.length)
        throw new Error(
          `expected ${String(together.length)} answers, found ${String(answers.length)}`
        );
      together.forEach(({ resolve }, at) => resolve(answers[at] as Got));
    } catch (error) {
      if (together.length === 1 || isAway(error)) for (const { reject } of together) reject(error);
      // What is wrong with one of them must not be the answer to the others.
      else await Promise.all(together.map((one) => this.#askThese([one])));
    }
  }
}
