import { z } from 'zod';
import type { Feed, FeedStore } from '../feed-store.ts';
import { Document } from './document.ts';

const schema = z.object({
  version: z.literal(1),
  feeds: z.array(
    z.object({ id: z.string().regex(/^[0-9a-f]{64}$/), person: z.string(), since: z.int() })
  )
});
interface Data {
  version: 1;
  feeds: readonly Feed[];
}

/** Addresses of calendars in one file. */
export class LowdbFeeds implements FeedStore {
  readonly #document: Document<Data>;

  private constructor(document: Document<Data>) {
    this.#document = document;
  }

  static async load(file: string): Promise<LowdbFeeds> {
    return new LowdbFeeds(await Document.open<Data>(file, schema, { version: 1, feeds: [] }));
  }

  keep(feed: Feed): Promise<void> {
    return this.#document.change((data) => {
      const others = data.feeds.filter(({ person }) => person !== feed.person);
      return [{ ...data, feeds: [...others, feed] }, undefined];
    });
  }

  async find(id: string): Promise<Feed | null> {
    return this.#document.data.feeds.find((feed) => feed.id === id) ?? null;
  }

  async ofPerson(person: string): Promise<Feed | null> {
    return this.#document.data.feeds.find((feed) => feed.person === person) ?? null;
  }

  remove(person: string): Promise<void> {
    return this.#document.change((data) => {
      const feeds = data.feeds.filter((feed) => feed.person !== person);
      return [feeds.length === data.feeds.length ? data : { ...data, feeds }, undefined];
    });
  }

  flush(): Promise<void> {
    return this.#document.flush();
  }
}
