import { createReadStream } from 'node:fs';
import { appendFile, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { randomBytes } from 'node:crypto';
import pLimit from 'p-limit';
import { TEMPORARY } from './lowdb/durable-file.ts';

/** How things stand in a file, a line each. */
export interface Lines<T> {
  /** What the first line says; a file that says anything else was written by other rules. */
  head: string;
  /** One line of JSON, with its end. */
  encode(one: T): string;
  /** Null for a line that is none, as the last one is after a crash. */
  decode(line: string): T | null;
}

/** Lines written at a time, so that nobody waits for all of them. */
const SLICE = 50;

/**
 * What was worked out, in a file, a line each; of two lines about one thing the later counts. It can be
 * worked out again at any time, so it is not synced, and one that cannot be read is as good as none.
 */
export class DerivedFile<T> {
  readonly #file: string;
  readonly #lines: Lines<T>;
  readonly #turn = pLimit(1);

  constructor(file: string, lines: Lines<T>) {
    this.#file = file;
    this.#lines = lines;
  }

  /** What was kept by the rules of today; what a write that was cut off left is removed. */
  async *read(): AsyncGenerator<T> {
    const folder = path.dirname(this.#file);
    for (const name of await readdir(folder).catch(() => []))
      if (name.startsWith(path.basename(this.#file)) && TEMPORARY.test(name))
        await rm(path.join(folder, name), { force: true });
    const lines = createInterface({
      input: createReadStream(this.#file, 'utf8'),
      crlfDelay: Infinity
    });
    let first = true;
    try {
      for await (const text of lines) {
        if (first && text !== this.#lines.head) return;
        const kept = first ? null : this.#lines.decode(text);
        first = false;
        if (kept) yield kept;
      }
    } catch {
      // None, or not to be read: what is missing is worked out.
    }
  }

  /** Adds lines to a file that `replace` has begun. */
  append(kept: readonly T[]): Promise<void> {
    const text = kept.map((one) => this.#lines.encode(one)).join('');
    return this.#turn(() => appendFile(this.#file, text, { mode: 0o600 }));
  }

  /** Writes the file anew, with these and nothing else. */
  replace(kept: Iterable<T>): Promise<void> {
    return this.#turn(async () => {
      await mkdir(path.dirname(this.#file), { recursive: true, mode: 0o700 });
      const temporary = `${this.#file}.tmp-${randomBytes(6).toString('hex')}`;
      const handle = await open(temporary, 'wx', 0o600);
      try {
        let lines = [`${this.#lines.head}\n`];
        for (const one of kept) {
          lines.push(this.#lines.encode(one));
          if (lines.length < SLICE) continue;
          await handle.appendFile(lines.join(''));
          lines = [];
        }
        await handle.appendFile(lines.join(''));
      } finally {
        await handle.close();
      }
      await rename(temporary, this.#file);
    });
  }

  /** Resolves when what was begun is written or has failed. */
  async flush(): Promise<void> {
    await this.#turn(() => {});
  }
}
