import { Low } from 'lowdb';
import pLimit from 'p-limit';
import type { Document, Kind } from '../document.ts';
import { JsonFile } from './json-file.ts';

/** A small document in memory and on the disk, changed by one at a time. */
export class FileDocument<T> implements Document<T> {
  readonly #low: Low<T>;
  readonly #turn = pLimit(1);
  /** What is on the disk. While a write is under way, `low` is already ahead of it. */
  #kept: T;

  private constructor(low: Low<T>) {
    this.#low = low;
    this.#kept = low.data;
  }

  /** @throws StartRefused when the file is there and cannot be read */
  static async open<T>(
    file: string,
    { schema, blank }: Pick<Kind<T>, 'schema' | 'blank'>
  ): Promise<FileDocument<T>> {
    const low = new Low<T>(new JsonFile(file, schema), blank);
    await low.read();
    return new FileDocument(low);
  }

  async read(): Promise<T> {
    return this.#kept;
  }

  get data(): T {
    return this.#kept;
  }

  /**
   * Changes the document. `change` gets what is durable and gives back what is to be, and what to
   * resolve with; it gives back the same document where there is nothing to change.
   */
  change<R>(change: (data: T) => [next: T, result: R]): Promise<R> {
    return this.#turn(async () => {
      const [next, result] = change(this.#kept);
      if (next === this.#kept) return result;
      try {
        this.#low.data = next;
        await this.#low.write();
        this.#kept = next;
      } catch (error) {
        // What is not on the disk did not happen.
        this.#low.data = this.#kept;
        throw error;
      }
      return result;
    });
  }

  /** Resolves when every change that was begun is on the disk or has failed. */
  async flush(): Promise<void> {
    await this.#turn(() => {});
  }
}
