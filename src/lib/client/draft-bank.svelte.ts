import { readStored, store } from './storage.ts';

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
  readonly #key: string;
  /** Whether what is stored is all that this page has; else the page knows better. */
  #stored = true;

  constructor(scenario: string) {
    this.#key = `hotseat:bank:${scenario}`;
  }

  /** Reads what is kept. Called in the browser only, after hydration. */
  load(): void {
    const stored = readStored(this.#key);
    this.posts = Array.isArray(stored) ? stored.filter(isBanked) : [];
  }

  /** Keeps a post; the same words of the same persona once. */
  keep(post: Omit<BankedPost, 'id'>, id: string): void {
    this.#catchUp();
    const others = this.posts.filter(
      ({ persona, channel, text }) =>
        persona !== post.persona || channel !== post.channel || text !== post.text
    );
    this.posts = [{ ...post, id }, ...others].slice(0, MOST);
    this.#stored = store(this.#key, this.posts);
  }

  remove(id: string): void {
    this.#catchUp();
    this.posts = this.posts.filter((post) => post.id !== id);
    this.#stored = store(this.#key, this.posts);
  }

  /** Takes in what other tabs have done since: a room each, with one bank. */
  #catchUp(): void {
    if (this.#stored && readStored(this.#key) !== null) this.load();
  }
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
