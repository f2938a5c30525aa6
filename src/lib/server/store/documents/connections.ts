import { z } from 'zod';
import {
  HOOK_EVENTS,
  SCOPES,
  type Connections,
  type ConnectionStore
} from '../connection-store.ts';
import type { Document, Kind } from '../document.ts';

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

export const CONNECTIONS: Kind<Data> = {
  name: 'connections',
  schema,
  blank: { version: 1, lrs: null, webhooks: [], tokens: [] }
};

/** What the house is connected with, in one document. */
export class DocumentConnections implements ConnectionStore {
  readonly #document: Document<Data>;

  constructor(document: Document<Data>) {
    this.#document = document;
  }

  async read(): Promise<Connections> {
    const { version: _, ...connections } = await this.#document.read();
    return connections;
  }

  change(change: (now: Connections) => Connections): Promise<void> {
    return this.#document.change((data) => {
      const { version, ...now } = data;
      const next = change(now);
      return [next === now ? data : { version, ...next }, undefined];
    });
  }
}
