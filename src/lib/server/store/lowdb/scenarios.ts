import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Log } from '../../log.ts';
import {
  isScenarioId,
  MEDIUM_NAME,
  type Keeping,
  type Kept,
  type Medium,
  type MediumPut,
  type OpenScenario,
  type Saved,
  type ScenarioHead,
  type ScenarioSettings,
  type ScenarioStore,
  type Writing
} from '../scenario-store.ts';
import {
  begun,
  keeping,
  renamedBy,
  restoring,
  saving,
  setting,
  type Change
} from '../scenario-changes.ts';
import { ScenarioFolder } from './scenario-folder.ts';
import { setAside } from './set-aside.ts';

/** Scenarios in a folder, a folder each; their heads are in memory, their texts on the disk. */
export class LowdbScenarios implements ScenarioStore {
  readonly #folder: string;
  readonly #known = new Map<string, ScenarioFolder>();
  /** Ids that are being given. */
  readonly #claimed = new Set<string>();

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** What cannot be read is set aside, and everything else is loaded. */
  static async load(folder: string, log: Log): Promise<LowdbScenarios> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const scenarios = new LowdbScenarios(folder);
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (!entry.isDirectory() || !isScenarioId(entry.name)) continue;
      const place = path.join(folder, entry.name);
      try {
        const read = await ScenarioFolder.read(place);
        if (read) scenarios.#known.set(entry.name, read);
      } catch (error) {
        await setAside(place, error, log);
      }
    }
    return scenarios;
  }

  async create({
    id,
    owner,
    text,
    at,
    ...settings
  }: Parameters<ScenarioStore['create']>[0]): Promise<boolean> {
    if (!isScenarioId(id)) throw new Error('expected an id of lower-case words joined by hyphens');
    if (this.#known.has(id) || this.#claimed.has(id)) return false;
    this.#claimed.add(id);
    try {
      const folder = await ScenarioFolder.make(path.join(this.#folder, id));
      const head = begun({ id, owner, text, at, ...settings });
      await folder.change<boolean>(async () => ({ head, draft: text, result: true }));
      this.#known.set(id, folder);
      return true;
    } finally {
      this.#claimed.delete(id);
    }
  }

  async list(): Promise<ScenarioHead[]> {
    return [...this.#known.values()]
      .flatMap(({ scenario }) => scenario ?? [])
      .sort((a, b) => b.draft.at - a.draft.at || a.id.localeCompare(b.id));
  }

  async head(id: string): Promise<ScenarioHead | null> {
    return this.#known.get(id)?.scenario ?? null;
  }

  async open(id: string): Promise<OpenScenario | null> {
    const opened = await this.#known.get(id)?.draft();
    return opened ? { ...opened.head, text: opened.text } : null;
  }

  async save(id: string, writing: Writing): Promise<Saved> {
    return this.#change<Saved>(id, async (head, draft) =>
      head ? saving(head, await draft(), writing) : null
    );
  }

  async keep(id: string, why: Keeping): Promise<Kept> {
    return this.#change<Kept>(id, async (head, draft) =>
      head ? keeping(head, await draft(), why, (number) => this.versionText(id, number)) : null
    );
  }

  async versionText(id: string, number: number): Promise<string | null> {
    return (await this.#known.get(id)?.versionText(number)) ?? null;
  }

  async restore(id: string, number: number, by: string, why: Keeping): Promise<Saved> {
    const versionText = (one: number) => this.versionText(id, one);
    return this.#change<Saved>(id, async (head, draft) => {
      const old = await versionText(number);
      return head && old !== null
        ? restoring(head, await draft(), old, { by, why }, versionText)
        : null;
    });
  }

  async set(
    id: string,
    change: (settings: ScenarioSettings) => ScenarioSettings
  ): Promise<ScenarioHead | null> {
    return this.#change<ScenarioHead | null>(id, async (head) => head && setting(head, change));
  }

  async rename(person: string, next: string, teams: readonly string[]): Promise<void> {
    for (const [id, { scenario }] of this.#known) {
      if (!scenario || !JSON.stringify(scenario).includes(person)) continue;
      await this.#change(id, async (head) => {
        return head && { head: renamedBy(head, person, next, teams), result: null };
      });
    }
  }

  async remove(id: string, at: number): Promise<boolean> {
    return (await this.#known.get(id)?.remove(at)) ?? false;
  }

  async removed(): Promise<string[]> {
    return [...this.#known].flatMap(([id, folder]) => (folder.removed ? id : []));
  }

  async forget(id: string): Promise<void> {
    const folder = this.#known.get(id);
    if (!folder?.removed) return;
    await folder.forget();
    this.#known.delete(id);
  }

  async putMedia(id: string, name: string, bytes: Uint8Array): Promise<MediumPut | null> {
    if (!MEDIUM_NAME.test(name))
      throw new Error('expected the name of a picture, in lower case, such as tap.png');
    return (await this.#known.get(id)?.putMedia(name, bytes)) ?? null;
  }

  async media(id: string, name: string): Promise<Uint8Array | null> {
    if (!MEDIUM_NAME.test(name)) return null;
    return (await this.#known.get(id)?.media(name)) ?? null;
  }

  async listMedia(id: string): Promise<Medium[]> {
    return (await this.#known.get(id)?.listMedia()) ?? [];
  }

  /** Resolves when every change that was begun is on the disk or has failed. */
  async flush(): Promise<void> {
    for (const folder of this.#known.values()) await folder.flush();
  }

  async #change<R>(
    id: string,
    change: (head: ScenarioHead | null, draft: () => Promise<string>) => Promise<Change<R> | R>
  ): Promise<R> {
    const folder = this.#known.get(id);
    return folder ? folder.change(change) : ((await change(null, async () => '')) as R);
  }
}
