import { z } from 'zod';
import { LISTS } from '../../../core/debrief/report/index.ts';
import { withoutPersonIn } from '../alias.ts';
import type { Collection, CollectionKind } from '../collection.ts';
import { ACTION_STATES, nothingKept, type KeptReport, type ReportStore } from '../report-store.ts';

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
export const REPORTS: CollectionKind<KeptReport> = { name: 'reports', schema: report };

/** Reports, a document each. */
export class DocumentReports implements ReportStore {
  readonly #reports: Collection<KeptReport>;

  constructor(reports: Collection<KeptReport>) {
    this.#reports = reports;
  }

  find(drill: string): Promise<KeptReport | null> {
    return this.#reports.find(drill);
  }

  list(): Promise<KeptReport[]> {
    return this.#reports.list();
  }

  change(drill: string, change: (report: KeptReport) => KeptReport): Promise<KeptReport> {
    return this.#reports.change(drill, (present) => {
      const next = { ...change(present ?? nothingKept(drill)), drill };
      return [next, next];
    });
  }

  async rename(person: string, alias: string): Promise<number> {
    const theirs = (await this.list()).filter((one) => withoutPersonIn(one, person, alias) !== one);
    for (const { drill } of theirs)
      await this.change(drill, (one) => withoutPersonIn(one, person, alias));
    return theirs.length;
  }

  remove(drill: string): Promise<void> {
    return this.#reports.change(drill, () => [null, undefined]);
  }
}
