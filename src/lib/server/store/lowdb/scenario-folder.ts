import { access, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import pLimit from 'p-limit';
import { isChange, type Change } from '../scenario-changes.ts';
import type { Medium, MediumPut, ScenarioHead } from '../scenario-store.ts';
import { FileDocument } from './document.ts';
import { syncFolder, TEMPORARY, writeDurably } from './durable-file.ts';
import { BLANK, scenarioFileSchema, type ScenarioFile } from './scenario-record.ts';

const HEAD = 'head.json';
const DRAFT = /^draft-\d+\.yaml$/;

/**
 * The folder of one scenario: `head.json`, the draft as `draft-<revision>.yaml`, `versions/` and
 * `media/`. A text that the head does not name does not count, so a crash at any moment leaves the
 * old state or the new one.
 */
export class ScenarioFolder {
  readonly path: string;
  readonly #head: FileDocument<ScenarioFile>;
  readonly #turn = pLimit(1);

  private constructor(folder: string, head: FileDocument<ScenarioFile>) {
    this.path = folder;
    this.#head = head;
  }

  /** Makes the folder of a new scenario; it is one when something has been written to it. */
  static async make(folder: string): Promise<ScenarioFolder> {
    await mkdir(path.join(folder, 'versions'), { recursive: true, mode: 0o700 });
    await mkdir(path.join(folder, 'media'), { recursive: true, mode: 0o700 });
    await syncFolder(folder);
    await syncFolder(path.dirname(folder));
    return new ScenarioFolder(folder, await openHead(folder));
  }

  /**
   * Reads the head of a folder and clears away what writes that were cut off left there.
   *
   * @returns null when nothing was ever confirmed to be in it
   * @throws when it is not such a folder, or a text is missing that its head names
   */
  static async read(folder: string): Promise<ScenarioFolder | null> {
    const names = await readdir(folder);
    if (!names.includes(HEAD)) {
      const cutOff = names.every((name) => leftOver(name) || ['versions', 'media'].includes(name));
      if (!cutOff) throw new Error(`expected ${HEAD} in it, found ${names.join(', ')}`);
      await rm(folder, { recursive: true });
      return null;
    }
    const opened = new ScenarioFolder(folder, await openHead(folder));
    const { scenario } = opened;
    if (scenario && path.basename(folder) !== scenario.id)
      throw new Error(`expected the id to be the folder's name, found ${scenario.id}`);
    if (scenario) await access(opened.#draft(scenario.draft.revision));
    const present = scenario && path.basename(opened.#draft(scenario.draft.revision));
    for (const name of names)
      if (leftOver(name) && name !== present) await rm(path.join(folder, name), { force: true });
    if (!scenario) await opened.#removeTexts();
    return opened;
  }

  get scenario(): ScenarioHead | null {
    return this.#head.data.scenario;
  }

  get removed(): boolean {
    return this.#head.data.removed !== null;
  }

  /** The text of the draft; null when the scenario is gone. */
  draft(): Promise<{ head: ScenarioHead; text: string } | null> {
    return this.#turn(async () => {
      const { scenario } = this;
      if (!scenario) return null;
      const text = await readFile(this.#draft(scenario.draft.revision), 'utf8');
      return { head: scenario, text };
    });
  }

  async versionText(number: number): Promise<string | null> {
    const known = this.scenario?.versions.some((version) => version.number === number) ?? false;
    return known ? readFile(this.#version(number), 'utf8') : null;
  }

  /**
   * Changes the scenario; `change` gets what is durable, with the text of the draft where it asks
   * for it, and gives back a change, or only what to resolve with. Texts are written first, and the head,
   * by which they count, last.
   */
  change<R>(
    change: (head: ScenarioHead | null, draft: () => Promise<string>) => Promise<Change<R> | R>
  ): Promise<R> {
    return this.#turn(async () => {
      const before = this.scenario;
      const next = await change(before, () =>
        readFile(this.#draft(before?.draft.revision ?? 0), 'utf8')
      );
      if (!isChange(next)) return next;
      const { head, draft, version, result } = next;
      if (version) await writeDurably(this.#version(version.number), version.text);
      if (draft !== undefined) await writeDurably(this.#draft(head.draft.revision), draft);
      await this.#head.change((data) => [{ ...data, scenario: head }, undefined]);
      if (before && before.draft.revision !== head.draft.revision)
        await rm(this.#draft(before.draft.revision), { force: true });
      return result;
    });
  }

  /** Removes everything but pictures. */
  remove(at: number): Promise<boolean> {
    return this.#turn(async () => {
      if (!this.scenario) return false;
      await this.#head.change((data) => [{ ...data, scenario: null, removed: at }, undefined]);
      await this.#removeTexts();
      return true;
    });
  }

  forget(): Promise<void> {
    return this.#turn(async () => {
      await rm(this.path, { recursive: true, force: true });
      await syncFolder(path.dirname(this.path));
    });
  }

  putMedia(name: string, bytes: Uint8Array): Promise<MediumPut | null> {
    return this.#turn(async () => {
      if (!this.scenario) return null;
      const present = await this.media(name);
      if (present) return Buffer.compare(present, bytes) === 0 ? 'there already' : 'taken';
      await writeDurably(path.join(this.path, 'media', name), bytes);
      return 'kept';
    });
  }

  async media(name: string): Promise<Uint8Array | null> {
    return readFile(path.join(this.path, 'media', name)).catch(() => null);
  }

  async listMedia(): Promise<Medium[]> {
    const folder = path.join(this.path, 'media');
    const names = (await readdir(folder)).filter((name) => !TEMPORARY.test(name)).sort();
    return Promise.all(
      names.map(async (name) => ({ name, size: (await stat(path.join(folder, name))).size }))
    );
  }

  /** Resolves when every change that was begun is on the disk or has failed. */
  async flush(): Promise<void> {
    await this.#turn(() => {});
  }

  async #removeTexts(): Promise<void> {
    for (const name of await readdir(this.path))
      if (leftOver(name)) await rm(path.join(this.path, name), { force: true });
    await rm(path.join(this.path, 'versions'), { recursive: true, force: true });
  }

  #draft(revision: number): string {
    return path.join(this.path, `draft-${String(revision)}.yaml`);
  }

  #version(number: number): string {
    return path.join(this.path, 'versions', `${String(number)}.yaml`);
  }
}

function leftOver(name: string): boolean {
  return DRAFT.test(name) || TEMPORARY.test(name);
}

function openHead(folder: string): Promise<FileDocument<ScenarioFile>> {
  return FileDocument.open<ScenarioFile>(path.join(folder, HEAD), {
    schema: scenarioFileSchema,
    blank: BLANK
  });
}
