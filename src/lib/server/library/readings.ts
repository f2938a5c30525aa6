import { setImmediate } from 'node:timers/promises';
import { readScenario, type Problem, type Scenario } from '../../core/scenario/index.ts';
import type {
  OpenScenario,
  ScenarioHead,
  ScenarioStore,
  Version
} from '../store/scenario-store.ts';

/** What a text says, and what is wrong with it. */
export interface Reading {
  /** Null when it does not fit the schema. */
  scenario: Scenario | null;
  problems: readonly Problem[];
  /** How many of the problems are errors; it can be played when there are none. */
  errors: number;
}

/** Texts whose readings are kept: more than are worked on at once. */
const MOST = 64;

/** Reads the texts that people write, once each: a long script takes a tenth of a second. */
export class Readings {
  readonly #scenarios: ScenarioStore;
  /** The one that was used last stands last. */
  readonly #known = new Map<string, Reading>();

  constructor(scenarios: ScenarioStore) {
    this.#scenarios = scenarios;
  }

  /** A scenario with its draft and what the lint says of it; null when there is none. */
  async ofDraft(id: string): Promise<{ open: OpenScenario; reading: Reading } | null> {
    const open = await this.#scenarios.open(id);
    if (!open) return null;
    return { open, reading: await this.#read(open, open.draft.revision, async () => open.text) };
  }

  async ofVersion(head: ScenarioHead, { number, revision }: Version): Promise<Reading> {
    return this.#read(
      head,
      revision,
      async () => (await this.#scenarios.versionText(head.id, number)) ?? ''
    );
  }

  async #read(
    { id, since }: ScenarioHead,
    revision: number,
    text: () => Promise<string>
  ): Promise<Reading> {
    const files = (await this.#scenarios.listMedia(id)).map(({ name }) => name);
    // A revision's text never changes, and pictures only come. An id can be given again.
    const key = [id, since, revision, files.length].join('/');
    let reading = this.#known.get(key);
    if (!reading) {
      const written = await text();
      // Who lists a hundred of them must not hold up drills that are running.
      await setImmediate();
      const { scenario, problems } = readScenario(written, { folder: id, files });
      const errors = problems.filter(({ severity }) => severity === 'error').length;
      reading = { scenario, problems, errors };
    }
    this.#known.delete(key);
    this.#known.set(key, reading);
    const [oldest] = this.#known.keys();
    if (this.#known.size > MOST && oldest !== undefined) this.#known.delete(oldest);
    return reading;
  }
}
