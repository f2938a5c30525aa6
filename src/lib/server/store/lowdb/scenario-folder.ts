import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import pLimit from 'p-limit';
import { isChange, type Change } from '../scenario-changes.ts';
import type { Medium, MediumPut, ScenarioHead } from '../scenario-store.ts';
import { FileDocument } from './document.ts';
import { syncFolder, TEMPORARY, writeDurably } from './durable-file.ts';
import {
  BLANK,
  draftName,
  expectDigest,
  pictureName,
  scenarioFileSchema,
  versionName,
  type ScenarioFile
} from './scenario-record.ts';
import { sha256 } from './seal.ts';

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
   * @throws when it is not such a folder, or the draft that its head names is missing or was changed
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
    const present = scenario && draftName(scenario.draft.revision);
    if (present !== null) await opened.#text(present);
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
      const text = await this.#text(draftName(scenario.draft.revision));
      return { head: scenario, text };
    });
  }

  async versionText(number: number): Promise<string | null> {
    const known = this.scenario?.versions.some((version) => version.number === number) ?? false;
    return known ? this.#text(versionName(number)) : null;
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
      const next = await change(before, () => this.#text(draftName(before?.draft.revision ?? 0)));
      if (!isChange(next)) return next;
      const { head, draft, version, result } = next;
      const digests = { ...this.#head.data.digests };
      const old = before && draftName(before.draft.revision);
      const present = draftName(head.draft.revision);
      if (old !== null && old !== present) delete digests[old];
      if (version) await this.#write(versionName(version.number), version.text, digests);
      if (draft !== undefined) await this.#write(present, draft, digests);
      await this.#head.change((data) => [{ ...data, scenario: head, digests }, undefined]);
      if (old !== null && old !== present) await rm(path.join(this.path, old), { force: true });
      return result;
    });
  }

  /** Removes everything but pictures. */
  remove(at: number): Promise<boolean> {
    return this.#turn(async () => {
      if (!this.scenario) return false;
      await this.#head.change((data) => {
        const { digests } = data;
        return [{ ...data, scenario: null, removed: at, digests: ofPictures(digests) }, undefined];
      });
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
      const digests = { ...this.#head.data.digests };
      await this.#write(pictureName(name), bytes, digests);
      await this.#head.change((data) => [{ ...data, digests }, undefined]);
      return 'kept';
    });
  }

  async media(name: string): Promise<Uint8Array | null> {
    const bytes = await readFile(path.join(this.path, pictureName(name))).catch(() => null);
    if (bytes) this.#expect(pictureName(name), bytes);
    return bytes;
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

  /** Writes a part, and notes its digest, which counts once the head is written. */
  async #write(
    name: string,
    content: string | Uint8Array,
    digests: Record<string, string>
  ): Promise<void> {
    await writeDurably(path.join(this.path, name), content);
    digests[name] = sha256(content);
  }

  /** @throws naming the file when it is missing or was changed */
  async #text(name: string): Promise<string> {
    const text = await readFile(path.join(this.path, name), 'utf8');
    this.#expect(name, text);
    return text;
  }

  #expect(name: string, content: string | Uint8Array): void {
    try {
      expectDigest(content, this.#head.data.digests[name]);
    } catch (error) {
      const file = path.join(path.basename(this.path), name);
      throw new Error(`${file} in the data folder cannot be trusted: ${(error as Error).message}`, {
        cause: error
      });
    }
  }
}

function leftOver(name: string): boolean {
  return DRAFT.test(name) || TEMPORARY.test(name);
}

function ofPictures(digests: Readonly<Record<string, string>>): Record<string, string> {
  const pictures = pictureName('');
  return Object.fromEntries(Object.entries(digests).filter(([name]) => name.startsWith(pictures)));
}

function openHead(folder: string): Promise<FileDocument<ScenarioFile>> {
  return FileDocument.open<ScenarioFile>(path.join(folder, HEAD), {
    schema: scenarioFileSchema,
    blank: BLANK
  });
}
