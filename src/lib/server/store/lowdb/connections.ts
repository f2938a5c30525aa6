import { z } from 'zod';
import {
  HOOK_EVENTS,
  SCOPES,
  type Connections,
  type ConnectionStore
} from '../connection-store.ts';
import { Document } from './document.ts';

const schema = z.object({
  version: z.literal(1),
  lrs: z
    .object({
      endpoint: z.string(),
      key: z.string(),
      secret: z.string(),
      texts: z.boolean(),
      since: z.int()
    })
    .nullable(),
  webhooks: z.array(
    z.object({
      id: z.string(),
      url: z.string(),
      secret: z.string(),
      events: z.array(z.enum(HOOK_EVENTS)),
      since: z.int()
    })
  ),
  tokens: z.array(
    z.object({
      id: z.string().regex(/^[0-9a-f]{64}$/),
      name: z.string(),
      scopes: z.array(z.enum(SCOPES)),
      teams: z.array(z.string()).nullable(),
      by: z.string(),
      since: z.int(),
      expires: z.int().nullable(),
      seen: z.int().nullable()
    })
  )
});
type Data = { version: 1 } & Connections;

/** What the house is connected with, in one file. */
export class LowdbConnections implements ConnectionStore {
  readonly #document: Document<Data>;

  private constructor(document: Document<Data>) {
    this.#document = document;
  }

  static async load(file: string): Promise<LowdbConnections> {
    const blank: Data = { version: 1, lrs: null, webhooks: [], tokens: [] };
    return new LowdbConnections(await Document.open<Data>(file, schema, blank));
  }

  async read(): Promise<Connections> {
    const { version: _, ...connections } = this.#document.data;
    return connections;
  }

  change(change: (now: Connections) => Connections): Promise<void> {
    return this.#document.change((data) => {
      const { version, ...now } = data;
      const next = change(now);
      return [next === now ? data : { version, ...next }, undefined];
    });
  }

  flush(): Promise<void> {
    return this.#document.flush();
  }
}
