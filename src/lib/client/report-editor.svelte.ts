import { z } from 'zod';
import {
  editedPoints,
  NO_EDITS,
  objectiveText,
  pointText,
  SUMMARY,
  together,
  type Clash,
  type Edits,
  type Field,
  type ListName,
  type Point,
  type Report,
  type Whose
} from '../core/debrief/report/index.ts';

type Generated = Pick<Report, 'summary' | 'objectives' | 'strengths' | 'areas' | 'plan'>;

const names = z.array(z.string());
const theirs = z.object({
  revision: z.number(),
  edits: z.object({
    texts: z.record(z.string(), z.string()),
    left: names,
    added: names,
    order: z.object({
      strengths: names.optional(),
      areas: names.optional(),
      plan: names.optional()
    })
  }),
  /** Name of who saved. */
  by: z.string()
});
const saved = z.object({ revision: z.number() });
const refused = z.union([
  z.object({ message: z.string() }).transform(({ message }) => message),
  z.object({ error: z.string() }).transform(({ error }) => error)
]);

/** The text of a report while somebody edits it: what they change, and how it is saved. */
export class ReportEditor {
  edits: Edits = $state.raw(NO_EDITS);
  /** What came of the last save; empty before it. */
  said = $state('');
  saving = $state(false);
  /** What somebody else changed too; null when there is nothing to choose. */
  clashes: { by: string; list: Clash[] } | null = $state.raw(null);
  readonly generated: Generated;
  #address: string;
  #revision: number;
  /** The edits that the revision has. */
  #base: Edits;

  constructor(drill: string, generated: Generated, edits: Edits, revision: number) {
    this.generated = generated;
    this.#address = `/drills/${drill}/report/edits`;
    this.#base = edits;
    this.edits = edits;
    this.#revision = revision;
  }

  /** Whether something is not saved yet. */
  get changed(): boolean {
    return JSON.stringify(this.edits) !== JSON.stringify(this.#base);
  }

  text(name: string, generated: string): string {
    return Object.hasOwn(this.edits.texts, name) ? (this.edits.texts[name] ?? '') : generated;
  }

  get summary(): string {
    return this.text(SUMMARY, this.generated.summary);
  }

  /** Sets a text; one that is as generated is not kept. */
  set(name: string, value: string, generated: string | null): void {
    const { [name]: _, ...texts } = this.edits.texts;
    this.#put({ texts: value === generated ? texts : { ...texts, [name]: value } });
  }

  setSummary(value: string): void {
    this.set(SUMMARY, value, this.generated.summary);
  }

  setObjective(id: string, value: string): void {
    const made = this.generated.objectives.find((one) => one.id === id)?.says ?? '';
    this.set(objectiveText(id), value, made);
  }

  points(list: ListName): Point[] {
    return editedPoints(this.generated[list], list, this.edits);
  }

  /** Generated points that were taken out. */
  left(list: ListName): Point[] {
    return this.generated[list].filter(({ key }) => this.edits.left.includes(`${list}:${key}`));
  }

  setPoint(list: ListName, key: string, field: Field, value: string): void {
    const made = this.generated[list].find((one) => one.key === key);
    this.set(pointText(list, key, field), value, made?.[field] ?? null);
  }

  restorePoint(list: ListName, key: string, field: Field): void {
    const made = this.generated[list].find((one) => one.key === key);
    if (made) this.setPoint(list, key, field, made[field]);
  }

  add(list: ListName): void {
    const key = `own-${crypto.getRandomValues(new Uint32Array(2)).join('')}`;
    this.#put({ added: [...this.edits.added, `${list}:${key}`] });
  }

  /** Takes a point out: one that was made from the log can come back, one that was added is gone. */
  leave(list: ListName, key: string): void {
    this.#leave(`${list}:${key}`);
  }

  giveBack(list: ListName, key: string): void {
    this.#put({ left: this.edits.left.filter((one) => one !== `${list}:${key}`) });
  }

  move(list: ListName, key: string, by: -1 | 1): void {
    const keys = this.points(list).map((one) => one.key);
    const at = keys.indexOf(key);
    const other = keys[at + by];
    if (at === -1 || other === undefined) return;
    keys[at] = other;
    keys[at + by] = key;
    this.#put({ order: { ...this.edits.order, [list]: keys } });
  }

  choose(clash: Clash, whose: Whose): void {
    const { name } = clash;
    if ('out' in clash) {
      if (clash.out === whose) this.#leave(name);
    } else {
      const { [name]: _, ...texts } = this.edits.texts;
      const value = clash[whose];
      this.#put({ texts: value === null ? texts : { ...texts, [name]: value } });
    }
    const list = this.clashes?.list.filter((one) => one.name !== name) ?? [];
    this.clashes = this.clashes && list.length > 0 ? { ...this.clashes, list } : null;
  }

  /** Saves; where somebody saved since, both are put together, and what both wrote is asked for. */
  async save(): Promise<boolean> {
    this.saving = true;
    this.said = '';
    try {
      return await this.#send(true);
    } catch {
      this.said = 'No connection. What you wrote is still on this page: try again.';
      return false;
    } finally {
      this.saving = false;
    }
  }

  async #send(again: boolean): Promise<boolean> {
    const sent = this.edits;
    const response = await fetch(this.#address, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ revision: this.#revision, edits: sent })
    });
    const answer: unknown = await response.json().catch(() => null);
    const present = theirs.safeParse(answer);
    if (response.status === 409 && present.success) return this.#join(present.data, again);
    const done = saved.safeParse(answer);
    if (!response.ok || !done.success) {
      const why = refused.safeParse(answer);
      this.said = why.success ? why.data : `It was not saved (${String(response.status)}).`;
      return false;
    }
    this.#revision = done.data.revision;
    this.#base = sent;
    this.said = 'Saved.';
    return true;
  }

  async #join({ revision, edits, by }: z.output<typeof theirs>, again: boolean): Promise<boolean> {
    const other = edits as Edits;
    const joined = together(this.#base, this.edits, other);
    this.#revision = revision;
    this.#base = other;
    this.edits = joined.edits;
    if (joined.clashes.length > 0) {
      this.clashes = { by, list: joined.clashes };
      return false;
    }
    if (!again) {
      this.said = `${by} keeps saving at the same time. Try again in a moment.`;
      return false;
    }
    const done = await this.#send(false);
    if (done) this.said = `Saved, together with what ${by} had changed.`;
    return done;
  }

  /** @param name `<list>:<key>` */
  #leave(name: string): void {
    if (!this.edits.added.includes(name)) {
      this.#put({ left: [...this.edits.left, name] });
      return;
    }
    const texts = Object.entries(this.edits.texts).filter(([one]) => !one.startsWith(`${name}:`));
    this.#put({
      added: this.edits.added.filter((one) => one !== name),
      texts: Object.fromEntries(texts)
    });
  }

  #put(change: Partial<Edits>): void {
    this.edits = { ...this.edits, ...change };
    this.said = '';
  }
}
