import { Shared } from './storage.ts';

/** A post that a facilitator has ready, as a persona. */
export interface BankedPost {
  id: string;
  persona: string;
  channel: 'public' | 'direct';
  text: string;
}

/** So many are kept; the oldest goes first. */
const MOST = 50;

/**
 * Posts that a facilitator has ready for a scenario. They are kept by this browser and outlive a drill: what
 * served once is at hand the next time.
 */
export class DraftBank {
  posts: BankedPost[] = $state([]);
  readonly #shared: Shared;

  constructor(scenario: string) {
    this.#shared = new Shared(`hotseat:bank:${scenario}`);
  }

  /** Reads what is kept. Called in the browser only, after hydration. */
  load(): void {
    this.posts = bankedIn(this.#shared.read());
  }

  /** Keeps a post; the same words of the same persona once. */
  keep(post: Omit<BankedPost, 'id'>, id: string): void {
    const others = this.#latest().filter(
      ({ persona, channel, text }) =>
        persona !== post.persona || channel !== post.channel || text !== post.text
    );
    this.#set([{ ...post, id }, ...others].slice(0, MOST));
  }

  remove(id: string): void {
    this.#set(this.#latest().filter((post) => post.id !== id));
  }

  /** With what other tabs have done since: a room each, with one bank. */
  #latest(): BankedPost[] {
    const stored = this.#shared.catchUp();
    return stored === null ? this.posts : bankedIn(stored);
  }

  #set(posts: BankedPost[]): void {
    this.posts = posts;
    this.#shared.keep(posts);
  }
}

function bankedIn(stored: unknown): BankedPost[] {
  return Array.isArray(stored) ? stored.filter(isBanked) : [];
}

/** Only what has the shape of a draft: the store may hold anything. */
function isBanked(value: unknown): value is BankedPost {
  if (typeof value !== 'object' || value === null) return false;
  const { id, persona, channel, text } = value as Partial<Record<keyof BankedPost, unknown>>;
  return (
    typeof id === 'string' &&
    typeof persona === 'string' &&
    typeof text === 'string' &&
    (channel === 'public' || channel === 'direct')
  );
}
