import { access, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Scenario } from '../../../core/scenario/index.ts';
import type { Log } from '../../log.ts';
import { canonicalJson, digestOf, type ScenarioShelf } from '../scenario-shelf.ts';
import { writeDurably } from './durable-file.ts';
import { setAside } from './set-aside.ts';

const VERSION = 1;
/** The file of one kept scenario. */
export const shelvedSchema = z.object({
  version: z.literal(VERSION),
  scenario: z.looseObject({})
});

/** Kept scenarios in a folder, a file a version, named by digest and never changed. */
export class LowdbShelf implements ScenarioShelf {
  readonly #folder: string;
  readonly #log: Log;
  /** Drills of one scenario share one object. */
  readonly #known = new Map<string, Scenario>();

  private constructor(folder: string, log: Log) {
    this.#folder = folder;
    this.#log = log;
  }

  static async load(folder: string, log: Log): Promise<LowdbShelf> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return new LowdbShelf(folder, log);
  }

  async keep(scenario: Scenario): Promise<string> {
    const canonical = canonicalJson(scenario);
    const digest = digestOf(canonical);
    if (!this.#known.has(digest)) {
      const file = this.#file(digest);
      const there = await access(file).then(
        () => true,
        () => false
      );
      if (!there) await writeDurably(file, `{"version":${VERSION},"scenario":${canonical}}\n`);
      this.#known.set(digest, scenario);
    }
    return digest;
  }

  async get(digest: string): Promise<Scenario | null> {
    const known = this.#known.get(digest);
    if (known || !/^[0-9a-f]{64}$/.test(digest)) return known ?? null;
    const file = this.#file(digest);
    const text = await readFile(file, 'utf8').catch(() => null);
    if (text === null) return null;
    try {
      const { scenario } = shelvedSchema.parse(JSON.parse(text));
      // It was parsed by the schema before it was kept: the digest says that it is still the same.
      if (digestOf(canonicalJson(scenario)) !== digest)
        throw new Error('expected a scenario of the digest in the file name, found another');
      this.#known.set(digest, scenario as unknown as Scenario);
      return scenario as unknown as Scenario;
    } catch (error) {
      await setAside(file, error, this.#log);
      return null;
    }
  }

  #file(digest: string): string {
    return path.join(this.#folder, `${digest}.json`);
  }
}
