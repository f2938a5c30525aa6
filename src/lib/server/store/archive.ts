import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from './scenario-shelf.ts';

const name = z.string().min(1);
const text = z.string();

/** One thing that is kept, as a backup has it: everything that is needed to keep it again elsewhere. */
export const itemSchema = z.discriminatedUnion('is', [
  z.object({
    is: z.literal('drill'),
    id: name,
    owner: name,
    events: z.array(z.looseObject({ seq: z.int(), type: z.string() })).min(1)
  }),
  z.object({ is: z.literal('shelved'), id: name, scenario: z.looseObject({}) }),
  z.object({ is: z.literal('exercise'), id: name, exercise: z.looseObject({}) }),
  /** Its id is that of the collection, a slash, and its own. */
  z.object({ is: z.literal('collected'), id: name, content: z.looseObject({}) }),
  z.object({ is: z.literal('document'), id: name, content: z.looseObject({}) }),
  z.object({
    is: z.literal('scenario'),
    id: name,
    /** Null of one that was removed: its id stays taken, and its pictures stay for drills. */
    head: z.looseObject({}).nullable(),
    draft: text.nullable(),
    removed: z.int().nullable(),
    versions: z.array(z.object({ number: z.int(), text })),
    /** Pictures, in base64. */
    media: z.array(z.object({ name, content: text }))
  }),
  z.object({ is: z.literal('audit'), id: name, entry: z.looseObject({ seq: z.int() }) })
]);
export type Item = z.output<typeof itemSchema>;

/** A store as a whole, for backups and for the way to another store. */
export interface Archive {
  /**
   * Everything that is kept. Drills may run meanwhile: each item is whole, and what it refers to comes
   * with it or was kept before it.
   *
   * @param tell is told of what is damaged and yet keeps nobody from reading the rest
   */
  items(tell?: (damage: string) => void): AsyncIterable<Item>;
  /**
   * Keeps an item as it was.
   *
   * @throws when something else is there under its id
   */
  take(item: Item): Promise<void>;
  /** Resolves when all that was taken would survive a power cut. */
  settle(): Promise<void>;
  /** Whether nothing at all is kept. */
  isEmpty(): Promise<boolean>;
}

/** SHA-256 of an item's canonical JSON, in hex: the same for the same thing in any store. */
export function digestOfItem(item: Item): string {
  return createHash('sha256').update(canonicalJson(item)).digest('hex');
}

/** By what an item is told from all others. */
export function keyOf({ is, id }: Item): string {
  return `${is} ${id}`;
}

/** Digests of many items by key. */
export async function digestsOf(items: AsyncIterable<Item>): Promise<Map<string, string>> {
  const digests = new Map<string, string>();
  for await (const item of items) digests.set(keyOf(item), digestOfItem(item));
  return digests;
}

/** The collection and the id of something collected. */
export function placeOfCollected(id: string): [collection: string, id: string] {
  const [collection = '', ...rest] = id.split('/');
  return [collection, rest.join('/')];
}
