import { appendFile, mkdir, open, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { DrillEvent } from '../../../core/drill/index.ts';
import { itemSchema, placeOfCollected, type Archive, type Item } from '../archive.ts';
import { COLLECTIONS } from '../documents/index.ts';
import { canonicalJson } from '../scenario-shelf.ts';
import { isScenarioId, MEDIUM_NAME } from '../scenario-store.ts';
import { lastIn } from './audit.ts';
import { syncFolder, writeDurably } from './durable-file.ts';
import { decodeRecord, encodeRecord } from './record.ts';
import { draftName, expectDigest, pictureName, versionName } from './scenario-record.ts';
import { sealed, sealedLine, sha256, unsealed, unsealedLine } from './seal.ts';
import { shelvedSchema } from './shelf.ts';

const DRILLS = 'drills';
const SHELF = 'scenarios';
const EXERCISES = 'exercises';
const HOUSE = 'house';
const STUDIO = 'studio';
const AUDIT = path.join(HOUSE, 'audit.jsonl');
const HEAD = 'head.json';
/** In ms; a line of the audit log is written in less. */
const A_MOMENT = 100;

/** What the head of a scenario's folder says of the parts beside it. */
interface HeadFile {
  scenario: { draft: { revision: number }; versions: readonly { number: number }[] } | null;
  removed: number | null;
  digests?: Readonly<Record<string, string>>;
}

/**
 * The files of a data folder as one archive. Reading needs no lock: each file is replaced as a whole
 * while drills run. Writing is for a folder that no process has open.
 */
export class FolderArchive implements Archive {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @throws naming the file that cannot be read */
  async *items(tell: (damage: string) => void = () => {}): AsyncIterable<Item> {
    // What refers to others comes before them: what was added meanwhile is then there as well.
    for (const file of await this.#names(HOUSE)) yield* this.#document(file);
    yield* this.#audit(tell);
    for (const collection of COLLECTIONS)
      for (const id of await this.#names(collection)) yield* this.#collected(collection, id);
    for (const id of await this.#names(EXERCISES)) yield* this.#exercise(id);
    for (const id of await this.#names(DRILLS)) yield* this.#drill(id);
    for (const id of await this.#names(SHELF)) yield* this.#shelved(id);
    for (const id of await this.#entries(STUDIO)) if (isScenarioId(id)) yield* this.#scenario(id);
  }

  async take(item: Item): Promise<void> {
    switch (item.is) {
      case 'document':
        return this.#keep(path.join(HOUSE, `${item.id}.json`), sealed(item.content));
      case 'collected': {
        const [collection, id] = placeOfCollected(item.id);
        return this.#keep(
          path.join(collection, `${id}.json`),
          sealed({ version: 1, item: item.content })
        );
      }
      case 'exercise':
        return this.#keep(
          path.join(EXERCISES, `${item.id}.json`),
          sealed({ version: 1, exercise: item.exercise })
        );
      case 'drill':
        return this.#keep(
          path.join(DRILLS, `${item.id}.json`),
          encodeRecord({ owner: item.owner, events: item.events as unknown as DrillEvent[] })
        );
      case 'shelved':
        return this.#keep(
          path.join(SHELF, `${item.id}.json`),
          `{"version":1,"scenario":${canonicalJson(item.scenario)}}\n`
        );
      case 'audit':
        return this.#note(sealedLine(item.entry));
      case 'scenario':
        return this.#keepScenario(item);
    }
  }

  /** The audit log at its end: a sync for each of its lines would take longer than all else. */
  async settle(): Promise<void> {
    const handle = await open(this.#place(AUDIT), 'r+').catch(nullWhereNothingIs);
    if (!handle) return;
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    await syncFolder(this.#place(HOUSE));
  }

  async isEmpty(): Promise<boolean> {
    for await (const _ of this.items()) return false;
    return true;
  }

  async *#document(id: string): AsyncIterable<Item> {
    const file = path.join(HOUSE, `${id}.json`);
    const content = await this.#json(file);
    if (content !== null) yield parsed(file, { is: 'document', id, content });
  }

  async *#audit(tell: (damage: string) => void): AsyncIterable<Item> {
    const text = (await this.#text(AUDIT)) ?? '';
    const lines = text.split('\n');
    const rest = lines.pop() ?? '';
    const item = (entry: { seq?: unknown }) =>
      parsed(AUDIT, { is: 'audit', id: String(entry.seq), entry });
    for (const line of lines)
      yield item(readAs(AUDIT, () => JSON.parse(unsealedLine(line)) as { seq?: unknown }));
    if (rest === '') return;
    const last = lastIn(rest);
    if (last) yield item(last);
    else if (await this.#staysTorn(text))
      tell(
        `${AUDIT} is cut off in its line ${String(lines.length + 1)}; expected a whole entry. Hotseat leaves the line out when it starts: where it did not crash, compare the file with a backup.`
      );
  }

  /** Whether the audit log still ends so: a line that a server was writing is whole a moment later. */
  async #staysTorn(before: string): Promise<boolean> {
    await setTimeout(A_MOMENT);
    return (await this.#text(AUDIT)) === before;
  }

  async *#collected(collection: string, id: string): AsyncIterable<Item> {
    const file = path.join(collection, `${id}.json`);
    const found = (await this.#json(file)) as { item?: unknown } | null;
    // One that was removed a moment ago.
    if (found?.item)
      yield parsed(file, { is: 'collected', id: `${collection}/${id}`, content: found.item });
  }

  async *#exercise(id: string): AsyncIterable<Item> {
    const file = path.join(EXERCISES, `${id}.json`);
    const found = (await this.#json(file)) as { exercise?: unknown } | null;
    // One that was removed a moment ago.
    if (found?.exercise) yield parsed(file, { is: 'exercise', id, exercise: found.exercise });
  }

  async *#drill(id: string): AsyncIterable<Item> {
    const file = path.join(DRILLS, `${id}.json`);
    const text = await this.#text(file);
    if (text === null) return;
    const { owner, events } = readAs(file, () => decodeRecord(text));
    yield parsed(file, { is: 'drill', id, owner, events });
  }

  async *#shelved(id: string): AsyncIterable<Item> {
    const file = path.join(SHELF, `${id}.json`);
    const found = await this.#json(file);
    if (found === null) return;
    // As a server reads it: one that it would set aside is not whole, whatever else is in it.
    const { scenario } = readAs(file, () => shelvedSchema.parse(found));
    yield parsed(file, { is: 'shelved', id, scenario });
  }

  async *#scenario(id: string): AsyncIterable<Item> {
    const folder = path.join(STUDIO, id);
    const file = path.join(folder, HEAD);
    for (let before: string | null = null; ;) {
      const text = await this.#text(file);
      if (text === null) return;
      const { scenario: head, removed, digests = {} } = json(file, text) as HeadFile;
      const lost: string[] = [];
      const part = async (name: string): Promise<Buffer> => {
        const content = await this.#bytes(path.join(folder, name));
        if (content === null) lost.push(name);
        else readAs(path.join(folder, name), () => expectDigest(content, digests[name]));
        return content ?? Buffer.alloc(0);
      };
      const draft = head && String(await part(draftName(head.draft.revision)));
      const versions = [];
      for (const { number } of head?.versions ?? [])
        versions.push({ number, text: String(await part(versionName(number))) });
      const media = [];
      for (const name of await this.#pictures(folder, digests))
        media.push({ name, content: (await part(pictureName(name))).toString('base64') });
      const [missing] = lost;
      if (missing === undefined) {
        yield parsed(file, { is: 'scenario', id, head, draft, removed, versions, media });
        return;
      }
      // A change came between: the head names something else by now. Else it will never be there.
      if (text === before)
        throw new Error(`${path.join(folder, missing)} is not there; ${HEAD} beside it names it`);
      before = text;
    }
  }

  /** Names of the pictures of a scenario: those that lie there, and those that its head knows. */
  async #pictures(folder: string, digests: Readonly<Record<string, string>>): Promise<string[]> {
    const there = await this.#entries(path.join(folder, 'media'));
    const known = Object.keys(digests).filter((name) => name === pictureName(path.basename(name)));
    const names = new Set([...there, ...known.map((name) => path.basename(name))]);
    return [...names].filter((name) => MEDIUM_NAME.test(name)).sort();
  }

  async #keepScenario(item: Item & { is: 'scenario' }): Promise<void> {
    const folder = path.join(STUDIO, item.id);
    const digests: Record<string, string> = {};
    const part = async (name: string, content: string | Uint8Array) => {
      await this.#keep(path.join(folder, name), content);
      digests[name] = sha256(content);
    };
    for (const { name, content } of item.media)
      await part(pictureName(name), Buffer.from(content, 'base64'));
    for (const { number, text } of item.versions) await part(versionName(number), text);
    const head = item.head as { draft: { revision: number } } | null;
    if (head) await part(draftName(head.draft.revision), item.draft ?? '');
    await mkdir(this.#place(path.join(folder, 'media')), { recursive: true, mode: 0o700 });
    await mkdir(this.#place(path.join(folder, 'versions')), { recursive: true, mode: 0o700 });
    const { removed } = item;
    const file = { version: 1, scenario: head, removed, digests };
    await this.#keep(path.join(folder, HEAD), sealed(file));
  }

  async #note(line: string): Promise<void> {
    const place = this.#place(AUDIT);
    await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
    await appendFile(place, line, { mode: 0o600 });
  }

  async #keep(file: string, content: string | Uint8Array): Promise<void> {
    const place = this.#place(file);
    if (await stat(place).catch(() => null))
      throw new Error(`${file} is there already; expected an empty folder`);
    await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
    await writeDurably(place, content);
  }

  /** Ids of the JSON files of a folder. */
  async #names(folder: string): Promise<string[]> {
    return (await this.#entries(folder))
      .filter((name) => name.endsWith('.json'))
      .map((name) => path.basename(name, '.json'));
  }

  async #entries(folder: string): Promise<string[]> {
    return ((await readdir(this.#place(folder)).catch(nullWhereNothingIs)) ?? []).sort();
  }

  async #json(file: string): Promise<unknown> {
    const text = await this.#text(file);
    return text === null ? null : json(file, text);
  }

  async #text(file: string): Promise<string | null> {
    return (await this.#bytes(file))?.toString() ?? null;
  }

  /** Null where it is not there, or not any more. */
  async #bytes(file: string): Promise<Buffer | null> {
    return readFile(this.#place(file)).catch(nullWhereNothingIs);
  }

  #place(file: string): string {
    const place = path.resolve(this.#folder, file);
    // Ids of a backup are somebody else's words.
    if (!place.startsWith(path.resolve(this.#folder) + path.sep))
      throw new Error(`${file} would be outside of the data folder`);
    return place;
  }
}

function nullWhereNothingIs(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

function json(file: string, text: string): unknown {
  return readAs(file, () => JSON.parse(unsealed(text)) as unknown);
}

function parsed(file: string, item: unknown): Item {
  return readAs(file, () => itemSchema.parse(item));
}

function readAs<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Error(
      `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      {
        cause: error
      }
    );
  }
}
