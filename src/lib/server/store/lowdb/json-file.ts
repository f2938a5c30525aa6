import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Adapter } from 'lowdb';
import { z } from 'zod';
import { StartRefused } from '../../start-refused.ts';
import { writeDurably } from './durable-file.ts';
import { sealed, unsealed } from './seal.ts';

/** lowdb's adapter for a small document that is read once: checked as it is read, synced as written. */
export class JsonFile<T> implements Adapter<T> {
  readonly #file: string;
  readonly #schema: z.ZodType<T>;

  constructor(file: string, schema: z.ZodType<T>) {
    this.#file = file;
    this.#schema = schema;
  }

  /**
   * Null when there is no such file yet.
   *
   * @throws StartRefused when it is not such a file. It says who may do what, so going on without it
   * would be worse than not starting.
   */
  async read(): Promise<T | null> {
    const text = await readFile(this.#file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (text === null) return null;
    const name = path.basename(this.#file);
    const content = this.#unsealed(text, name);
    const parsed = this.#schema.safeParse(parseJson(content));
    if (parsed.success) return parsed.data;
    throw new StartRefused(
      `${name} in the data folder cannot be read: ${z.prettifyError(parsed.error)}. ` +
        'Expected the file as Hotseat wrote it. Put a copy of it back from a backup.'
    );
  }

  async write(data: T): Promise<void> {
    await writeDurably(this.#file, sealed(data as object));
  }

  #unsealed(text: string, name: string): string {
    try {
      return unsealed(text);
    } catch (error) {
      throw new StartRefused(
        `${name} in the data folder cannot be trusted: ${(error as Error).message}. ` +
          'Expected the file as Hotseat wrote it. Put a copy of it back from a backup; ' +
          'if you changed it yourself, take its line "digest" out.'
      );
    }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The schema says what it expected.
    return undefined;
  }
}
