import { z } from 'zod';
import type { Link, LinkStore } from '../link-store.ts';
import { ROLES } from '../people-store.ts';
import type { Document, Kind } from '../document.ts';

const schema = z.object({
  version: z.literal(1),
  links: z.array(
    z.object({
      id: z.string().regex(/^[0-9a-f]{64}$/),
      by: z.string(),
      since: z.int(),
      expires: z.int(),
      purpose: z.discriminatedUnion('kind', [
        z.object({
          kind: z.literal('invitation'),
          for: z.string(),
          roles: z.array(z.enum(ROLES)),
          teams: z.array(z.string())
        }),
        z.object({ kind: z.literal('reset'), person: z.string() }),
        z.object({ kind: z.literal('setup') })
      ])
    })
  )
});
interface Data {
  version: 1;
  links: readonly Link[];
}

export const LINKS: Kind<Data> = { name: 'links', schema, blank: { version: 1, links: [] } };

/** Links in one document. */
export class DocumentLinks implements LinkStore {
  readonly #document: Document<Data>;

  constructor(document: Document<Data>) {
    this.#document = document;
  }

  keep(link: Link): Promise<void> {
    return this.#document.change((data) => [{ ...data, links: [...data.links, link] }, undefined]);
  }

  async find(id: string): Promise<Link | null> {
    return (await this.#document.read()).links.find((link) => link.id === id) ?? null;
  }

  async list(): Promise<Link[]> {
    return [...(await this.#document.read()).links].sort((a, b) => b.since - a.since);
  }

  async take(id: string): Promise<Link | null> {
    const [taken] = await this.remove((link) => link.id === id);
    return taken ?? null;
  }

  remove(test: (link: Link) => boolean): Promise<Link[]> {
    return this.#document.change((data) => {
      const gone = data.links.filter(test);
      if (gone.length === 0) return [data, gone];
      return [{ ...data, links: data.links.filter((link) => !gone.includes(link)) }, gone];
    });
  }
}
