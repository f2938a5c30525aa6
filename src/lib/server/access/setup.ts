import type { Neighbours } from '../conduct/neighbours.ts';
import type { Link, LinkStore } from '../store/link-store.ts';
import type { PeopleStore } from '../store/people-store.ts';
import { digestOfSecret, newSecret } from './secret.ts';

/** What is asked of the store. */
interface Parts {
  people: PeopleStore;
  links: LinkStore;
  /** The other processes that use it; null where there can be none. */
  neighbours: Pick<Neighbours, 'alone'> | null;
}

/**
 * The way in to a house that has no administrator: a token that stands on the console alone, anew at
 * each start, and is good until somebody has used one. Several processes on one store take each other's,
 * since a proxy sends whoever opens the link to any of them.
 */
export class Setup {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Makes a token; resolves with the path of the page that takes it, and null when there is an administrator. */
  async offer(): Promise<string | null> {
    const { people, links, neighbours } = this.#parts;
    if (await people.isSetUp()) return null;
    // What an earlier start printed may stand in a log that others read.
    if (neighbours === null || (await neighbours.alone())) await links.remove(isForSetup);
    const token = newSecret();
    await links.keep({
      id: digestOfSecret(token),
      by: '',
      since: Date.now(),
      // A process may run for months before anybody wants accounts.
      expires: Number.MAX_SAFE_INTEGER,
      purpose: { kind: 'setup' }
    });
    return `/setup?token=${token}`;
  }

  async accepts(token: string): Promise<boolean> {
    const { people, links } = this.#parts;
    const link = await links.find(digestOfSecret(token));
    return link !== null && isForSetup(link) && !(await people.isSetUp());
  }

  /** Nothing more is to be set up: no token is good any longer. */
  async done(): Promise<void> {
    await this.#parts.links.remove(isForSetup);
  }
}

function isForSetup({ purpose }: Link): boolean {
  return purpose.kind === 'setup';
}
