import type { AuditLog, Deed } from '../store/audit-log.ts';
import type { Exercise, ExerciseStore } from '../store/exercise-store.ts';

export interface BookParts {
  exercises: Pick<ExerciseStore, 'find' | 'ofDrill' | 'change'>;
  audit: Pick<AuditLog, 'append'>;
  /** Wall time in ms since 1970. */
  now: () => number;
}

/** What is kept of exercises as they go on, and who is told when it changes. */
export class ExerciseBook {
  readonly #parts: BookParts;
  readonly #watchers = new Map<string, Set<() => void>>();

  constructor(parts: BookParts) {
    this.#parts = parts;
  }

  find(id: string): Promise<Exercise | null> {
    return this.#parts.exercises.find(id);
  }

  ofDrill(drill: string): Promise<Exercise | null> {
    return this.#parts.exercises.ofDrill(drill);
  }

  async change(id: string, change: (exercise: Exercise) => Exercise): Promise<Exercise | null> {
    const changed = await this.#parts.exercises.change(id, change);
    this.tell(id);
    return changed;
  }

  /** STARTEX: from then on what is done in it is a record. Noted once, by whoever was first. */
  async begin(id: string, by: string | null): Promise<Exercise | null> {
    const now = this.#parts.now();
    let first = false;
    const begun = await this.change(id, (one) => {
      first = one.started === null;
      return first ? { ...one, started: now } : one;
    });
    if (begun && first) await this.note('ExerciseStarted', by, null, id);
    return begun;
  }

  /** ENDEX: its code is closed with it. Noted once, by whoever was first. */
  async finish(id: string, by: string | null): Promise<Exercise | null> {
    const now = this.#parts.now();
    let first = false;
    const over = await this.change(id, (one) => {
      first = one.ended === null;
      return first ? { ...one, ended: now, code: null } : one;
    });
    if (over && first) await this.note('ExerciseEnded', by, null, id);
    return over;
  }

  /** Is told when anything changes in an exercise or its rooms; returns the way to stop. */
  watch(id: string, watcher: () => void): () => void {
    const watchers = this.#watchers.get(id) ?? new Set();
    this.#watchers.set(id, watchers.add(watcher));
    return () => {
      watchers.delete(watcher);
      if (watchers.size === 0) this.#watchers.delete(id);
    };
  }

  /** Tells who watches an exercise that something changed in it. */
  tell(id: string): void {
    for (const watcher of [...(this.#watchers.get(id) ?? [])]) watcher();
  }

  note(did: Deed, by: string | null, about: string | null, note: string): Promise<void> {
    return this.#parts.audit.append({ at: this.#parts.now(), did, by, about, note });
  }
}
