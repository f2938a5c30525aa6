import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { LISTS } from '../../../core/debrief/report/index.ts';
import { withoutPersonIn } from '../alias.ts';
import { ACTION_STATES, nothingKept, type KeptReport, type ReportStore } from '../report-store.ts';
import { Document } from './document.ts';
import { TEMPORARY } from './durable-file.ts';

const someone = z.object({ by: z.string(), at: z.int() });
const action = z.object({
  id: z.string(),
  title: z.string(),
  owner: z.union([z.object({ person: z.string() }), z.object({ name: z.string() })]).nullable(),
  due: z.iso.date().nullable(),
  area: z.string().nullable(),
  revision: z.int().min(1),
  history: z
    .array(
      someone.extend({
        state: z.enum(ACTION_STATES),
        changed: z.array(z.enum(['title', 'owner', 'due'])),
        note: z.string()
      })
    )
    .min(1)
});
const report = z.object({
  drill: z.string(),
  revision: z.int().min(0),
  edits: z.object({
    texts: z.record(z.string(), z.string()),
    left: z.array(z.string()),
    added: z.array(z.string()),
    order: z.partialRecord(z.enum(LISTS), z.array(z.string()))
  }),
  edited: someone.nullable(),
  state: z.enum(['draft', 'ready']),
  stated: someone.nullable(),
  actions: z.array(action),
  remains: z
    .object({
      scenario: z.object({ id: z.string(), title: z.string() }),
      endedAt: z.int().nullable(),
      teams: z.array(z.string())
    })
    .nullable()
});
const schema = z.object({ version: z.literal(1), report: report.nullable() });
interface Data {
  version: 1;
  report: KeptReport | null;
}

/** Reports, a file each. */
export class LowdbReports implements ReportStore {
  readonly #folder: string;
  readonly #documents = new Map<string, Promise<Document<Data>>>();
  readonly #reports = new Map<string, KeptReport>();

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async load(folder: string): Promise<LowdbReports> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const reports = new LowdbReports(folder);
    for (const name of await readdir(folder)) {
      if (TEMPORARY.test(name)) await rm(path.join(folder, name), { force: true });
      else if (name.endsWith('.json')) await reports.#enter(path.basename(name, '.json'));
    }
    return reports;
  }

  async find(drill: string): Promise<KeptReport | null> {
    return this.#reports.get(drill) ?? null;
  }

  async list(): Promise<KeptReport[]> {
    return [...this.#reports.values()];
  }

  async change(drill: string, change: (report: KeptReport) => KeptReport): Promise<KeptReport> {
    const document = await this.#open(drill);
    const kept = await document.change((data) => {
      const next = { ...change(data.report ?? nothingKept(drill)), drill };
      return [{ ...data, report: next }, next];
    });
    this.#reports.set(drill, kept);
    return kept;
  }

  async rename(person: string, alias: string): Promise<number> {
    const theirs = [...this.#reports.values()].filter(
      (one) => withoutPersonIn(one, person, alias) !== one
    );
    for (const { drill } of theirs)
      await this.change(drill, (one) => withoutPersonIn(one, person, alias));
    return theirs.length;
  }

  async remove(drill: string): Promise<void> {
    if (!this.#documents.has(drill)) return;
    const document = await this.#open(drill);
    // First, so that a change that is under way does not write the file anew.
    await document.change((data) => [{ ...data, report: null }, undefined]);
    this.#reports.delete(drill);
    this.#documents.delete(drill);
    await rm(this.#file(drill), { force: true });
  }

  /** Resolves when every change that was begun is on the disk or has failed. */
  async flush(): Promise<void> {
    for (const document of this.#documents.values()) await (await document).flush();
  }

  /** Reads a file; one whose removal was cut off between its two steps is removed. */
  async #enter(drill: string): Promise<void> {
    const { report } = (await this.#open(drill)).data;
    if (report) {
      this.#reports.set(drill, report);
      return;
    }
    this.#documents.delete(drill);
    await rm(this.#file(drill), { force: true });
  }

  /** The same document for all who ask, so that changes take turns from the first one on. */
  #open(drill: string): Promise<Document<Data>> {
    const known = this.#documents.get(drill);
    if (known) return known;
    const opened = Document.open<Data>(this.#file(drill), schema, { version: 1, report: null });
    this.#documents.set(drill, opened);
    opened.catch(() => this.#documents.delete(drill));
    return opened;
  }

  #file(drill: string): string {
    // Ids come from drills that are there; nothing else may name a file.
    if (!/^[\w-]{1,64}$/.test(drill)) throw new Error('a report is kept by the id of its drill');
    return path.join(this.#folder, `${drill}.json`);
  }
}
