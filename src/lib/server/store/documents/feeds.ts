import { z } from 'zod';
import type { Feed, FeedStore } from '../feed-store.ts';
import type { Document, Kind } from '../document.ts';

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

export const FEEDS: Kind<Data> = {
  name: 'feeds',
  schema,
  blank: { version: 1, feeds: [] }
};

/** Addresses of calendars in one document. */
export class DocumentFeeds implements FeedStore {
  readonly #document: Document<Data>;

  constructor(document: Document<Data>) {
    this.#document = document;
  }

  keep(feed: Feed): Promise<void> {
    return this.#document.change((data) => {
      const others = data.feeds.filter(({ person }) => person !== feed.person);
      return [{ ...data, feeds: [...others, feed] }, undefined];
    });
  }

  async find(id: string): Promise<Feed | null> {
    return (await this.#document.read()).feeds.find((feed) => feed.id === id) ?? null;
  }

  async ofPerson(person: string): Promise<Feed | null> {
    return (await this.#document.read()).feeds.find((feed) => feed.person === person) ?? null;
  }

  remove(person: string): Promise<void> {
    return this.#document.change((data) => {
      const feeds = data.feeds.filter((feed) => feed.person !== person);
      return [feeds.length === data.feeds.length ? data : { ...data, feeds }, undefined];
    });
  }
}
