import type { PeopleStore } from '../store/people-store.ts';
import { digestOfSecret, newSecret } from './secret.ts';

/**
 * The way in to a house that has no administrator: a token that stands on the console alone, anew at
 * each start, and is good until somebody has used it.
 */
export class Setup {
  readonly #people: PeopleStore;
  readonly #token = newSecret();

  constructor(people: PeopleStore) {
    this.#people = people;
  }

  /** Path of the page that makes the administrator; null when there is one. */
  async path(): Promise<string | null> {
    return (await this.#people.isSetUp()) ? null : `/setup?token=${this.#token}`;
  }

  async accepts(token: string): Promise<boolean> {
    // Hashes are compared, so that time tells nothing of the token.
    const same = digestOfSecret(token) === digestOfSecret(this.#token);
    return same && !(await this.#people.isSetUp());
  }
}
