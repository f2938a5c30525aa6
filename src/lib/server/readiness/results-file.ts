import { createReadStream } from 'node:fs';
import { appendFile, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { randomBytes } from 'node:crypto';
import pLimit from 'p-limit';
import { SCORER_VERSION } from '../../core/scoring/index.ts';
import { TEMPORARY } from '../store/lowdb/durable-file.ts';
import { decodeKept, encodeKept, VERSION, type Kept } from './kept.ts';

/** What the first line says; a file that says anything else was written by other rules. */
const HEAD = JSON.stringify({ version: VERSION, scorer: SCORER_VERSION });
/** Lines written at a time, so that nobody waits for all of them. */
const SLICE = 50;

/**
 * Results of drills in a file, a line a drill; of two lines about one drill the later counts. It can be
 * worked out again at any time, so it is not synced, and one that cannot be read is as good as none.
 */
export class ResultsFile {
  readonly #file: string;
  readonly #turn = pLimit(1);

  constructor(file: string) {
    this.#file = file;
  }

  /** What was kept by the rules of today. */
  async *read(): AsyncGenerator<Kept> {
    const lines = createInterface({
      input: createReadStream(this.#file, 'utf8'),
      crlfDelay: Infinity
    });
    let first = true;
    try {
      for await (const text of lines) {
        if (first && text !== HEAD) return;
        const kept = first ? null : decodeKept(text);
        first = false;
        if (kept) yield kept;
      }
    } catch {
      // None, or not to be read: what is missing is worked out.
    }
  }

  /** Adds lines to a file that `replace` has begun. */
  append(kept: readonly Kept[]): Promise<void> {
    const text = kept.map(encodeKept).join('');
    return this.#turn(() => appendFile(this.#file, text, { mode: 0o600 }));
  }

  /** Writes the file anew, with these and nothing else. */
  replace(kept: Iterable<Kept>): Promise<void> {
    return this.#turn(async () => {
      const folder = path.dirname(this.#file);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      for (const name of await readdir(folder))
        if (TEMPORARY.test(name)) await rm(path.join(folder, name), { force: true });
      const temporary = `${this.#file}.tmp-${randomBytes(6).toString('hex')}`;
      const handle = await open(temporary, 'wx', 0o600);
      try {
        let lines = [`${HEAD}\n`];
        for (const one of kept) {
          lines.push(encodeKept(one));
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
