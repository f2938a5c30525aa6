import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Exercise, ExerciseStore } from '../exercise-store.ts';
import { passedOn, renamedIn } from '../exercise-people.ts';
import { FileDocument } from './document.ts';
import { TEMPORARY } from './durable-file.ts';

const time = z.int();
const drill = z.string().regex(/^[a-z0-9-]{1,64}$/);
export const exerciseSchema = z.object({
  id: z.string().regex(/^[0-9a-f]{16}$/),
  by: z.string().min(1),
  // Versions before had it not.
  teams: z.array(z.string()).nullable().default(null),
  scenario: z.object({
    id: z.string(),
    title: z.string(),
    digest: z.string().regex(/^[0-9a-f]{64}$/)
  }),
  mode: z.enum(['team', 'each']),
  speed: z.number().min(1).max(60),
  guests: z.boolean(),
  planned: time.nullable(),
  code: z.string().min(1).nullable(),
  expires: time,
  rooms: z.array(z.object({ name: z.string(), drill })),
  members: z.array(
    z.object({
      person: z.string().min(1),
      name: z.string(),
      guest: z.boolean(),
      room: drill,
      joined: time,
      removed: time.nullable()
    })
  ),
  since: time,
  started: time.nullable(),
  ended: time.nullable()
});
const schema = z.object({ version: z.literal(1), exercise: exerciseSchema.nullable() });
interface Data {
  version: 1;
  /** Null before it was first written, and when it has been removed. */
  exercise: Exercise | null;
}

/** Exercises in a folder, a file an exercise: hundreds may join one while others rest. */
export class LowdbExercises implements ExerciseStore {
  readonly #folder: string;
  readonly #documents = new Map<string, FileDocument<Data>>();
  /** Ids by code: of those that are being written, and of codes that are closed, too. */
  readonly #codes = new Map<string, string>();
  /** Ids by the drills of their rooms. */
  readonly #drills = new Map<string, string>();

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** @throws StartRefused when a file cannot be read: going on, people would be let in or kept out by chance */
  static async load(folder: string): Promise<LowdbExercises> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const exercises = new LowdbExercises(folder);
    for (const name of await readdir(folder)) {
      if (TEMPORARY.test(name)) await rm(path.join(folder, name), { force: true });
      else if (name.endsWith('.json')) await exercises.#read(path.basename(name, '.json'));
    }
    return exercises;
  }

  async add(exercise: Exercise): Promise<boolean> {
    const { id, code } = exercise;
    if (this.#documents.has(id)) throw new Error('there already is an exercise of this id');
    if (code !== null && this.#codes.has(code)) return false;
    if (code !== null) this.#codes.set(code, id);
    try {
      const document = await this.#open(id);
      await document.change((data) => [{ ...data, exercise }, undefined]);
      this.#enter(document);
      return true;
    } catch (error) {
      if (code !== null) this.#codes.delete(code);
      throw error;
    }
  }

  async find(id: string): Promise<Exercise | null> {
    return this.#documents.get(id)?.data.exercise ?? null;
  }

  async byCode(code: string): Promise<Exercise | null> {
    const found = await this.find(this.#codes.get(code) ?? '');
    return found?.code === code ? found : null;
  }

  async ofDrill(drill: string): Promise<Exercise | null> {
    return this.find(this.#drills.get(drill) ?? '');
  }

  async ofMember(person: string): Promise<Exercise[]> {
    return latestFirst(
      this.#all().filter(({ members }) => members.some((member) => member.person === person))
    );
  }

  async list(): Promise<Exercise[]> {
    return latestFirst(this.#all());
  }

  async change(id: string, change: (exercise: Exercise) => Exercise): Promise<Exercise | null> {
    const document = this.#documents.get(id);
    if (!document) return null;
    const changed = await document.change<Exercise | null>((data) => {
      const before = data.exercise;
      if (!before) return [data, null];
      const changed = change(before);
      if (changed === before) return [data, before];
      const next = { ...changed, id };
      const { code } = next;
      if (code !== null && code !== before.code) {
        if (this.#codes.has(code)) return [data, null];
        this.#codes.set(code, id);
      }
      return [{ ...data, exercise: next }, next];
    });
    if (changed) this.#enter(document);
    return changed;
  }

  async give(from: string, to: string): Promise<void> {
    for (const { id } of await this.ofMember(from))
      await this.change(id, (exercise) => passedOn(exercise, from, to));
  }

  async rename(
    person: string,
    next: { person: string; name: string },
    teams: readonly string[]
  ): Promise<number> {
    const theirs = this.#all().filter(
      ({ by, members }) => by === person || members.some((member) => member.person === person)
    );
    for (const { id } of theirs)
      await this.change(id, (exercise) => renamedIn(exercise, person, next, teams));
    return theirs.length;
  }

  async remove(id: string): Promise<void> {
    const document = this.#documents.get(id);
    if (!document) return;
    // First, so that a change that is under way does not write the file anew.
    await document.change((data) => [{ ...data, exercise: null }, undefined]);
    await rm(this.#file(id), { force: true });
    this.#documents.delete(id);
    for (const index of [this.#codes, this.#drills])
      for (const [key, of] of index) if (of === id) index.delete(key);
  }

  /** Resolves when every change that was begun is on the disk or has failed. */
  async flush(): Promise<void> {
    for (const document of this.#documents.values()) await document.flush();
  }

  async #read(id: string): Promise<void> {
    const document = await this.#open(id);
    const { exercise } = document.data;
    // A removal was cut off between its two steps.
    if (!exercise) {
      await rm(this.#file(id), { force: true });
      return;
    }
    this.#enter(document);
  }

  /** Makes what is on the disk be found. */
  #enter(document: FileDocument<Data>): void {
    const { exercise } = document.data;
    if (!exercise) return;
    const { id, code, rooms } = exercise;
    this.#documents.set(id, document);
    if (code !== null) this.#codes.set(code, id);
    for (const { drill } of rooms) this.#drills.set(drill, id);
  }

  #open(id: string): Promise<FileDocument<Data>> {
    return FileDocument.open<Data>(this.#file(id), {
      schema,
      blank: { version: 1, exercise: null }
    });
  }

  #all(): Exercise[] {
    return [...this.#documents.values()].flatMap(({ data }) => data.exercise ?? []);
  }

  #file(id: string): string {
    return path.join(this.#folder, `${id}.json`);
  }
}

function latestFirst(exercises: Exercise[]): Exercise[] {
  return exercises.sort((a, b) => b.since - a.since || a.id.localeCompare(b.id));
}
