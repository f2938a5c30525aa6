import { keyOf, Shared } from './storage.ts';

/** What a trainee arranged for themselves in this drill: columns, and what was put aside. */
export class Kept {
  columns: string[] = $state([]);
  aside: string[] = $state([]);
  /** How many of a facilitator's private notes were put away. */
  heard: number = $state(0);
  /** How many of the internal notes were read, oldest first. */
  notes: number = $state(0);
  readonly #shared: Shared;

  /**
   * @param drill its id; null for one of which nothing is kept
   * @param me whose it is; null where nobody else takes part
   */
  constructor(drill: string | null, me: string | null = null) {
    this.#shared = new Shared(keyOf('kept', drill, me));
  }

  /** Reads what the last visit left. Called in the browser only, after hydration. */
  load(): void {
    this.#take(this.#shared.read());
  }

  /** Keeps a column, or drops it. */
  toggleColumn(query: string): void {
    const shown = this.columns.includes(query);
    this.#catchUp();
    const others = this.columns.filter((column) => column !== query);
    this.columns = shown ? others : [...others, query];
    this.#store();
  }

  putAside(reply: string): void {
    this.#catchUp();
    this.aside = [...this.aside.filter((one) => one !== reply), reply];
    this.#store();
  }

  hear(count: number): void {
    this.#catchUp();
    this.heard = Math.max(this.heard, count);
    this.#store();
  }

  readNotes(count: number): void {
    if (count <= this.notes) return;
    this.#catchUp();
    this.notes = Math.max(this.notes, count);
    this.#store();
  }

  /** Takes in what another tab of the same drill has done since. */
  #catchUp(): void {
    this.#take(this.#shared.catchUp());
  }

  #take(stored: unknown): void {
    if (typeof stored !== 'object' || stored === null) return;
    if ('columns' in stored) this.columns = textsIn(stored.columns);
    if ('aside' in stored) this.aside = textsIn(stored.aside);
    if ('heard' in stored && typeof stored.heard === 'number') this.heard = stored.heard;
    if ('notes' in stored && typeof stored.notes === 'number') this.notes = stored.notes;
  }

  #store(): void {
    const { columns, aside, heard, notes } = this;
    this.#shared.keep({
      columns,
      aside,
      ...(heard > 0 && { heard }),
      ...(notes > 0 && { notes })
    });
  }
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
