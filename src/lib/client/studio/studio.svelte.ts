import type { Path, Surroundings } from '../../core/scenario/index.ts';
import {
  changeBetween,
  edited,
  readDraft,
  type Draft,
  type Edit,
  type TextChange
} from '../../core/scenario/edit/index.ts';
import { plainLineEnds } from '../../core/scenario/line-ends.ts';
import { changed } from './changes.ts';
import { History } from './history.ts';

/** Hears of each change of the text; the view that made it is named, so that it need not follow. */
export type Listener = (changes: readonly TextChange[], by: string) => void;

/**
 * A scenario while it is written: one text, which all views show and change, and what was done to it.
 * Its lines end plainly, whatever it was brought along with: the view of the text counts them so.
 * Where it is kept is not its concern.
 */
export class Studio {
  /** The text and all that is said of it. Replaced as a whole at each change. */
  draft: Draft = $state.raw() as Draft;
  /** Paths of the entries that are selected, the one that is shown in full last. */
  selected: readonly Path[] = $state.raw([]);
  /** What can be undone and done again, by name. */
  undoes: string | null = $state(null);
  redoes: string | null = $state(null);
  /** Why the last edit could not be done. */
  refused: string | null = $state(null);

  #history = new History();
  #listeners: Listener[] = [];
  #surroundings: Surroundings;
  #now: () => number;

  /**
   * @param now ms, of a clock that does not go back
   */
  constructor(text: string, surroundings: Surroundings = {}, now = () => performance.now()) {
    this.#surroundings = surroundings;
    this.#now = now;
    this.draft = readDraft(plainLineEnds(text), null, surroundings);
  }

  get text(): string {
    return this.draft.text;
  }

  /** The pictures beside it changed: what the lint says may change as well. */
  surround(surroundings: Surroundings): void {
    this.#surroundings = surroundings;
    this.draft = readDraft(this.text, this.draft, surroundings);
  }

  /**
   * Does edits, all or none.
   *
   * @param label what is done, for the button that undoes it
   * @param place what it is done to: what is typed there in one breath is undone as one
   * @returns whether it was done; `refused` says why not
   */
  edit(edits: readonly Edit[], label: string, place: string | null = null): boolean {
    const result = edited(this.draft, edits);
    this.refused = result.ok ? null : result.reason;
    if (!result.ok) return false;
    if (result.changes.length > 0) this.#note(result.changes, label, place, 'edit');
    return true;
  }

  /** Changes the text itself, as the view named `by` has done it already. */
  type(changes: readonly TextChange[], by: string, label = 'Typing'): void {
    this.refused = null;
    this.#note(changes, label, `text:${by}`, by);
  }

  /** Puts another text in place, which can be undone like anything else. */
  replace(text: string, label: string): void {
    const next = plainLineEnds(text);
    if (next !== this.text) this.#note([changeBetween(this.text, next)], label, null, 'replace');
  }

  undo(): void {
    this.#follow(this.#history.undo());
  }

  redo(): void {
    this.#follow(this.#history.redo());
  }

  select(...paths: readonly Path[]): void {
    this.selected = paths;
  }

  /** @returns what ends it */
  listen(listener: Listener): () => void {
    this.#listeners = [...this.#listeners, listener];
    return () => {
      this.#listeners = this.#listeners.filter((one) => one !== listener);
    };
  }

  #note(changes: readonly TextChange[], label: string, place: string | null, by: string): void {
    this.#history.add(label, this.text, changes, place, this.#now());
    this.#become(changes, by);
  }

  #follow(changes: readonly TextChange[] | null): void {
    if (changes) this.#become(changes, 'history');
  }

  #become(changes: readonly TextChange[], by: string): void {
    this.draft = readDraft(changed(this.text, changes), this.draft, this.#surroundings);
    this.undoes = this.#history.last?.label ?? null;
    this.redoes = this.#history.next?.label ?? null;
    for (const listener of this.#listeners) listener(changes, by);
  }
}
