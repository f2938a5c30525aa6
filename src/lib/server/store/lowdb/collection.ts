import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { COLLECTED_ID, type Collection, type CollectionKind } from '../collection.ts';
import { FileDocument } from './document.ts';
import { TEMPORARY } from './durable-file.ts';

interface Data<T> {
  version: 1;
  /** Null before it was first written, and when it has been removed. */
  item: T | null;
}

/** A collection in a folder, a file each; all of it is in memory. */
export class FileCollection<T> implements Collection<T> {
  readonly #folder: string;
  readonly #schema: z.ZodType<Data<T>>;
  readonly #documents = new Map<string, Promise<FileDocument<Data<T>>>>();
  readonly #items = new Map<string, T>();

  private constructor(folder: string, schema: z.ZodType<T>) {
    this.#folder = folder;
    this.#schema = z.object({
      version: z.literal(1),
      item: schema.nullable()
    });
  }

  /** @throws StartRefused when a file cannot be read */
  static async open<T>(folder: string, { schema }: CollectionKind<T>): Promise<FileCollection<T>> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const collection = new FileCollection(folder, schema);
    for (const name of await readdir(folder)) {
      if (TEMPORARY.test(name)) await rm(path.join(folder, name), { force: true });
      else if (name.endsWith('.json')) await collection.#enter(path.basename(name, '.json'));
    }
    return collection;
  }

  async find(id: string): Promise<T | null> {
    return this.#items.get(id) ?? null;
  }

  async list(): Promise<T[]> {
    return [...this.#items.values()];
  }

  async change<R>(
    id: string,
    change: (present: T | null) => [next: T | null, result: R]
  ): Promise<R> {
    const document = await this.#open(id);
    const done = await document.change<{ next: T | null; result: R }>((data) => {
      const [next, result] = change(data.item);
      return [next === data.item ? data : { ...data, item: next }, { next, result }];
    });
    if (done.next !== null) this.#items.set(id, done.next);
    else await this.#remove(id);
    return done.result;
  }

  /** Resolves when every change that was begun is on the disk or has failed. */
  async flush(): Promise<void> {
    for (const document of this.#documents.values()) await (await document).flush();
  }

  async #remove(id: string): Promise<void> {
    this.#items.delete(id);
    this.#documents.delete(id);
    await rm(this.#file(id), { force: true });
  }

  /** Reads a file; one whose removal was cut off between its two steps is removed. */
  async #enter(id: string): Promise<void> {
    const { item } = (await this.#open(id)).data;
    if (item === null) await this.#remove(id);
    else this.#items.set(id, item);
  }

  /** The same document for all who ask, so that changes take turns from the first one on. */
  #open(id: string): Promise<FileDocument<Data<T>>> {
    const known = this.#documents.get(id);
    if (known) return known;
    const opened = FileDocument.open<Data<T>>(this.#file(id), {
      schema: this.#schema,
      blank: { version: 1, item: null }
    });
    this.#documents.set(id, opened);
    opened.catch(() => this.#documents.delete(id));
    return opened;
  }

  #file(id: string): string {
    if (!COLLECTED_ID.test(id)) throw new Error('expected an id of letters, digits, - and _');
    return path.join(this.#folder, `${id}.json`);
  }
}
