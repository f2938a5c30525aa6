import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { readScenario, type Scenario } from '../../core/scenario/index.ts';
import { MOST_BYTES } from '../../core/scenario/long-text.ts';
import type { Log } from '../log.ts';
import { StartRefused } from '../start-refused.ts';
import { easiestFirst } from './card.ts';

interface Shelved {
  scenario: Scenario | null;
  /** Says whether the file was changed since. */
  stamp: string;
}

/** The scenarios that come with the program: one folder each, with `scenario.yaml` and pictures in it. */
export class BuiltIn {
  readonly folder: string;
  readonly #log: Log;
  readonly #watching: boolean;
  #shelved = new Map<string, Shelved>();

  private constructor(folder: string, log: Log, watching: boolean) {
    this.folder = folder;
    this.#log = log;
    this.#watching = watching;
  }

  /**
   * Reads all scenarios of a folder. A file with an error is logged and left out.
   *
   * @param watching look for changed files at each use, while authors write
   * @throws StartRefused when there is no such folder
   */
  static async load(folder: string, log: Log, watching = false): Promise<BuiltIn> {
    const builtIn = new BuiltIn(folder, log, watching);
    try {
      await builtIn.#refresh();
    } catch (error) {
      throw new StartRefused(
        `HOTSEAT_SCENARIOS is "${folder}"; expected a folder of scenarios that can be read.`,
        { cause: error }
      );
    }
    return builtIn;
  }

  /** The easiest and shortest first: that is where somebody new begins. */
  async list(): Promise<Scenario[]> {
    if (this.#watching) await this.#refresh();
    return [...this.#shelved.values()]
      .flatMap(({ scenario }) => (scenario ? [scenario] : []))
      .sort(easiestFirst);
  }

  async get(id: string): Promise<Scenario | null> {
    if (this.#watching) await this.#refresh();
    return this.#shelved.get(id)?.scenario ?? null;
  }

  /** The text of a scenario, with comments; null when there is none to be played. */
  async text(id: string): Promise<string | null> {
    if (!(await this.get(id))) return null;
    return readFile(path.join(this.folder, id, 'scenario.yaml'), 'utf8').catch(() => null);
  }

  /** Whether an id is taken, also by a file that was left out. */
  has(id: string): boolean {
    return this.#shelved.has(id);
  }

  async #refresh(): Promise<void> {
    const entries = await readdir(this.folder, { withFileTypes: true });
    const next = new Map<string, Shelved>();
    for (const entry of entries) {
      if (!entry.isDirectory() || entry.name.startsWith('.')) continue;
      const shelved = await this.#read(entry.name);
      if (shelved) next.set(entry.name, shelved);
    }
    this.#shelved = next;
  }

  async #read(id: string): Promise<Shelved | null> {
    const file = path.join(this.folder, id, 'scenario.yaml');
    const found = await stat(file).catch(() => null);
    if (!found?.isFile()) return null;
    const stamp = `${found.mtimeMs}:${found.size}`;
    const before = this.#shelved.get(id);
    if (before?.stamp === stamp) return before;
    return { stamp, scenario: await this.#parse(id, file, found.size) };
  }

  async #parse(id: string, file: string, size: number): Promise<Scenario | null> {
    if (size > MOST_BYTES) {
      this.#leaveOut(id, { reason: `expected at most ${MOST_BYTES} bytes, found ${size}` });
      return null;
    }
    const { scenario, problems } = readScenario(await readFile(file, 'utf8'));
    const first = problems.find(({ severity }) => severity === 'error');
    if (!scenario || first) {
      this.#leaveOut(id, {
        ...(first && { line: first.line, code: first.code }),
        reason: [first?.path, first?.message].filter(Boolean).join(': ')
      });
      return null;
    }
    if (scenario.id !== id) {
      this.#leaveOut(id, {
        reason: `expected the id to be the folder's name, found ${scenario.id}`
      });
      return null;
    }
    return scenario;
  }

  #leaveOut(id: string, fields: { line?: number; code?: string; reason: string }): void {
    this.#log.warn(
      { scenario: id, ...fields },
      'A scenario was left out; run hotseat lint on its file.'
    );
  }
}
